import { id, minute } from '@inbox/contracts/recorded.samples';
import { raised } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { raise, RaiseEscalation } from './raise-escalation.js';

const handoff = (over: Partial<RaiseEscalation['request']> = {}) =>
  new RaiseEscalation(
    {
      customer: { externalId: 'c-1', name: 'Leila Haddad' },
      trigger: 'LOW_CONFIDENCE',
      confidence: 0.41,
      threshold: 0.6,
      history: [
        { author: 'customer', text: 'Where is my desk?', at: minute(0) },
        { author: 'ai', text: 'At the depot.', at: minute(1) },
      ],
      ...over,
    },
    id('bot'),
    causedBy(),
  );

describe('Raising an escalation', () => {
  const command = handoff();
  const event = raised({
    escalationId: command.escalationId,
    conversationId: command.conversationId,
    messagesBefore: 2,
    lastMessage: { author: 'ai', text: 'At the depot.', at: minute(1) },
  });

  it('tells why, how urgent, and how much was said before', () => {
    given(escalations)
      .when(raise(command, id('leila')))
      .then(event);
  });

  it('stays quiet when it is raised', () => {
    given(escalations, event)
      .when(raise(command, id('leila')))
      .thenNothing();
  });

  it.each([
    ['RESTRICTION', 'HIGH'],
    ['DISSATISFACTION', 'HIGH'],
    ['USER_REQUEST', 'MEDIUM'],
    ['LOW_CONFIDENCE', 'MEDIUM'],
  ] as const)('for %s without a priority is %s', (trigger, priority) => {
    expect(raise(handoff({ trigger }), id('leila'))(escalations.unknown)).toMatchObject([{ data: { trigger, priority } }]);
  });

  it('keeps the priority that the bot gives', () => {
    expect(raise(handoff({ priority: 'LOW' }), id('leila'))(escalations.unknown)).toMatchObject([{ data: { priority: 'LOW' } }]);
  });

  it('shortens the excerpt without cutting an emoji in half', () => {
    const text = 'x'.repeat(299) + '🙂';
    const [cut] = raise(handoff({ history: [{ author: 'customer', text, at: minute(0) }] }), id('leila'))(escalations.unknown);

    expect(cut).toMatchObject({ data: { lastMessage: { text: 'x'.repeat(299) + '\ufffd' } } });
  });

  it('makes the same ids however often the command is retried', () => {
    expect([handoff().escalationId, handoff().conversationId]).toEqual([command.escalationId, command.conversationId]);
    expect(command.escalationId).not.toBe(command.conversationId);
  });
});
