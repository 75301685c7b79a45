import type { Action } from '@ngrx/store';
import { id } from '@inbox/contracts/recorded.samples';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { row, view } from '../escalation/inbox-item.samples';
import { live } from '../live/live.actions';
import { sendCommands, threadAnswers } from './conversation.actions';
import { conversationFeature } from './conversation.feature';
import { hasArrived } from './conversation.state';
import { byOperator, message, messages, reply } from './message.samples';

const conversationId = id('Leila-conversation');
const leila = row('Leila');
const pushed = (items: readonly MessageView[], position = '2000') =>
  live.escalationPushed({
    frame: { type: 'escalation', view: `escalation:${leila.id}`, position, escalation: view(leila), messages: items },
  });
const read = (items: readonly MessageView[], over: Parameters<typeof messages>[1] = {}, unread = false) =>
  threadAnswers.read({ conversationId, page: messages(items, over), unread });
const thread = (...actions: Action[]) => actions.reduce(conversationFeature.reducer, undefined)?.threads[conversationId];
const numbers = (...actions: Action[]) => thread(...actions)?.messages.map(({ number }) => number);

describe('A thread', () => {
  it('has each message once, whichever way and however often it came', () => {
    expect(
      numbers(read([message(1), message(2)]), pushed([message(3)]), pushed([message(3)]), read([message(2), message(3), message(4)])),
    ).toEqual([1, 2, 3, 4]);
  });

  it('takes no push that would leave a hole', () => {
    expect(numbers(read([message(1), message(2)]), pushed([message(5)]))).toEqual([1, 2]);
  });

  it('lets go of what it had when the end that was read does not reach back to it', () => {
    const state = thread(read([message(1), message(2)]), read([message(60), message(61)], { more: true }));
    expect(state?.messages.map(({ number }) => number)).toEqual([60, 61]);
    expect(state?.more).toBe(true);
  });

  it('grows upwards with older messages, and knows when the first is reached', () => {
    const older = threadAnswers.olderRead({ conversationId, page: messages([message(1), message(2)], { more: false }) });
    const state = thread(read([message(3)], { more: true }), older);
    expect(state?.messages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(state?.more).toBe(false);
  });

  it('still knows that older messages exist after its end was read again', () => {
    const older = threadAnswers.olderRead({ conversationId, page: messages([message(50)], { more: true }) });
    expect(thread(read([message(51)], { more: true }), older, read([message(51), message(52)], { more: true }))?.more).toBe(true);
  });

  it('marks as new what the customer wrote after the last answer', () => {
    expect(thread(read([message(1), byOperator(2), message(3), message(4)], {}, true))?.newFrom).toBe(3);
  });

  it('marks nothing as new where all of it is', () => {
    expect(thread(read([message(1), message(2)], {}, true))?.newFrom).toBeNull();
  });

  it('marks a pushed message of the customer as new, until the operator answers', () => {
    expect(thread(read([message(1)]), pushed([message(2)]))?.newFrom).toBe(2);
    expect(thread(read([message(1)]), pushed([message(2)]), sendCommands.send({ send: reply() }))?.newFrom).toBeNull();
  });
});

describe('A message on its way', () => {
  const sending = { send: reply(), state: 'sending', error: null, unanswered: false, messageId: null, position: null } as const;

  it('is not shown twice when it is pushed before the answer to its sending', () => {
    expect(hasArrived(sending, [byOperator(4, { text: 'I am on it.' })], id('ana'))).toBe(true);
  });

  it('is not taken for an older one of the same words', () => {
    expect(hasArrived(sending, [byOperator(2, { text: 'I am on it.' })], id('ana'))).toBe(false);
  });

  it('is not taken for a note of the same words, nor for somebody else’s', () => {
    expect(hasArrived(sending, [byOperator(4, { text: 'I am on it.', kind: 'note' })], id('ana'))).toBe(false);
    expect(hasArrived(sending, [byOperator(4, { text: 'I am on it.' })], id('ben'))).toBe(false);
  });
});
