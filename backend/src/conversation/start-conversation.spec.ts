import { id, minute } from '@inbox/contracts/recorded.samples';
import { agentAnswered, customerWrote, handedOver, started } from '@inbox/contracts/conversation/conversation.samples';
import { causedBy, given, refusalOf } from '../event-sourcing/given-for-specs.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { conversationLifecycle as conversations } from './conversation.js';
import { handOver } from './hand-over-conversation.js';
import { hearer } from './receive-customer-message.js';
import { start, StartConversation } from './start-conversation.js';

const command = new StartConversation(
  id('conversation'),
  id('leila'),
  id('bot'),
  [
    { author: 'customer', text: 'Where is my desk?', at: minute(0) },
    { author: 'ai', text: 'At the depot.', at: '2026-11-02T10:01:00+01:00' },
  ],
  id('escalation'),
  causedBy(),
);
const messageId = (index: number): string => derivedId(id('command'), `message ${index.toString()}`);

describe('Starting a conversation with its history', () => {
  it('records who said what and when, and that people take over', () => {
    given(conversations)
      .when(start(command))
      .then(
        started(),
        customerWrote({ messageId: messageId(0), text: 'Where is my desk?', saidAt: minute(0) }),
        agentAnswered({ messageId: messageId(1), text: 'At the depot.', saidAt: minute(1) }),
        handedOver(),
      );
  });

  it('stays quiet when it has started', () => {
    given(conversations, started(), handedOver()).when(start(command)).thenNothing();
  });
});

describe('Handing a conversation over', () => {
  const toNext = handOver({ conversationId: id('conversation'), escalationId: id('next') });

  it('makes the newer escalation the one that hears the customer', () => {
    given(conversations, started(), handedOver())
      .when(toNext)
      .then(handedOver({ escalationId: id('next') }));
  });

  it('stays quiet when it has been handed over there', () => {
    given(conversations, started(), handedOver({ escalationId: id('next') }))
      .when(toNext)
      .thenNothing();
  });

  it('is refused for a conversation that does not exist', () => {
    given(conversations).when(toNext).thenRefused('NOT_FOUND', 'There is no such conversation.');
  });
});

describe('Finding who hears a customer’s message', () => {
  it('is the latest escalation', () => {
    const { state } = given(conversations, started(), handedOver(), handedOver({ escalationId: id('next') }));

    expect(hearer(id('bot'))(state)).toEqual({ customerId: id('leila'), escalationId: id('next') });
  });

  it('is refused to an integration that did not open the conversation', () => {
    const { state } = given(conversations, started(), handedOver());

    expect(refusalOf(() => hearer(id('other bot'))(state)).code).toBe('NOT_FOUND');
  });

  it('is refused before people have taken over', () => {
    const { state } = given(conversations, started());

    expect(refusalOf(() => hearer(id('bot'))(state)).code).toBe('CONFLICT');
  });
});
