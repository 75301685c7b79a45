import { customer, id, minute } from '@inbox/contracts/recorded.samples';
import { customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import { claimed, continued, raised, reopened, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { hear, HearCustomer, raiseNext, type Returning } from './hear-customer.js';

const message = {
  conversationId: id('conversation'),
  customerId: id('leila'),
  messageId: id('customer-message'),
  text: 'It has not arrived yet.',
  externalMessageId: null,
};
const command = new HearCustomer(id('escalation'), message, causedBy(customer('leila')));
const reopenWindow = 7 * 24 * 60 * 60 * 1000;
const returning = (over: Partial<Returning> = {}): Returning => ({ ownerIsOnline: false, reopenWindow, ...over });
const heard = customerWrote({ escalationId: id('escalation'), text: message.text });
const resolvedAt = Date.parse(minute(2));
const after = (milliseconds: number): string => new Date(resolvedAt + milliseconds).toISOString();

describe('Hearing the customer in an escalation', () => {
  const open = [raised(), claimed()] as const;
  const over = [...open, resolved()] as const;

  it('adds the message while it is open', () => {
    given(escalations, ...open)
      .when(hear(command, minute(5), null))
      .then(heard);
  });

  it('brings a resolved one back to its owner, if online, before the message', () => {
    given(escalations, ...over)
      .when(hear(command, after(1000), returning({ ownerIsOnline: true })))
      .then(reopened({ ownerId: id('ana'), cause: 'customer-wrote' }), heard);
  });

  it('brings it back to Unclaimed if the owner is not online', () => {
    given(escalations, ...over)
      .when(hear(command, after(1000), returning()))
      .then(reopened({ ownerId: null, cause: 'customer-wrote' }), heard);
  });

  it('still reopens at exactly seven days', () => {
    given(escalations, ...over)
      .when(hear(command, after(reopenWindow), returning()))
      .then(reopened({ ownerId: null, cause: 'customer-wrote' }), heard);
  });

  it('closes it for good a millisecond later, naming the escalation that follows', () => {
    given(escalations, ...over)
      .when(hear(command, after(reopenWindow + 1), returning()))
      .then(continued({ nextEscalationId: command.nextEscalationId }));
  });

  it('goes by the window that managers have set', () => {
    given(escalations, ...over)
      .when(hear(command, after(1001), returning({ reopenWindow: 1000 })))
      .then(continued({ nextEscalationId: command.nextEscalationId }));
  });

  it('is refused where it was resolved after the owner was looked up: then it is looked up again', () => {
    given(escalations, ...over)
      .when(hear(command, after(1000), null))
      .thenRefused('CONFLICT', 'The escalation was resolved at this moment. Try again.');
  });

  it('stays quiet in one that is closed for good: the next one hears', () => {
    given(escalations, ...over, continued())
      .when(hear(command, after(reopenWindow), returning()))
      .thenNothing();
  });
});

describe('Raising the escalation that follows a resolved one', () => {
  const { state: previous } = given(escalations, raised({ messagesBefore: 2 }), claimed(), resolved(), continued());
  if (previous.status !== 'continued') throw new Error('The escalation should be continued.');
  const next = raiseNext(id('next'), command, minute(9), previous);

  it('counts its entries on from the earlier one and links to it', () => {
    given(escalations)
      .when(next)
      .then(
        raised({
          escalationId: id('next'),
          messagesBefore: 6,
          lastMessage: { author: 'customer', text: message.text, at: minute(9) },
          previousEscalationId: id('escalation'),
        }),
        customerWrote({ escalationId: id('next'), text: message.text }),
      );
  });

  it('stays quiet when another message has raised it', () => {
    given(escalations, raised({ escalationId: id('next') }))
      .when(next)
      .thenNothing();
  });
});
