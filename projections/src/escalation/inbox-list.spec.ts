import { agentAnswered, customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import {
  assigned,
  claimed,
  continued,
  noted,
  passedToTeam,
  prioritized,
  raised,
  released,
  reopened,
  replied,
  resolved,
  snoozed,
  transferred,
  woken,
} from '@inbox/contracts/escalation/escalation.samples';
import { history, id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { inboxList } from './inbox-list.js';

const after = (...events: EscalationEvent[]) =>
  history(...events).reduce<ReturnType<typeof inboxList.fold>>((row, event) => inboxList.fold(row, event), null);
const wrote = (text = 'Is anybody there?') => customerWrote({ escalationId: id('escalation'), text });
const answered = agentAnswered({ escalationId: id('escalation') });

describe('An escalation in the inbox', () => {
  it('waits unclaimed from when it was raised, with the last thing said', () => {
    const lastMessage = { author: 'customer' as const, text: 'Please help', at: '2026-11-02T09:59:00.000+01:00' };
    expect(after(raised({ lastMessage, messagesBefore: 4 }))).toEqual({
      id: id('escalation'),
      conversation_id: id('conversation'),
      customer_id: id('leila'),
      status: 'UNCLAIMED',
      priority: 'MEDIUM',
      priority_rank: 2,
      trigger: 'LOW_CONFIDENCE',
      owner_id: null,
      claimed_at: null,
      snoozed_until: null,
      team_id: null,
      raised_at: minute(0),
      waiting_since: minute(0),
      queue_since: minute(0),
      last_author: 'customer',
      last_text: 'Please help',
      last_at: '2026-11-02T08:59:00.000Z',
      last_customer_message: 4,
      messages_before: 4,
      resolution: null,
      resolved_at: null,
      revision: 0,
      position: '100',
    });
  });

  it('shows nothing said when it came without a message', () => {
    expect(after(raised())).toMatchObject({ last_author: null, last_text: null, last_at: null, last_customer_message: 0 });
  });

  it('belongs to whoever claimed it, and the customer waits on', () => {
    expect(after(raised(), claimed())).toMatchObject({
      status: 'CLAIMED',
      owner_id: id('ana'),
      claimed_at: minute(1),
      waiting_since: minute(0),
      queue_since: minute(0),
      revision: 1,
      position: '200',
    });
  });

  it('goes back to the queue at its old place when it is released unanswered', () => {
    expect(after(raised(), claimed(), released())).toMatchObject({
      status: 'UNCLAIMED',
      owner_id: null,
      claimed_at: null,
      queue_since: minute(0),
    });
  });

  it('goes to the end of the queue when it is released after an answer', () => {
    expect(after(raised(), claimed(), replied(), released())).toMatchObject({ waiting_since: null, queue_since: minute(3) });
  });

  it('belongs to the colleague it was transferred to, since then', () => {
    expect(after(raised(), claimed(), transferred())).toMatchObject({ status: 'CLAIMED', owner_id: id('ben'), claimed_at: minute(2) });
  });

  it('sleeps with its owner until the time, and is awake again after', () => {
    const until = minute(90);
    expect(after(raised(), claimed(), snoozed({ until }))).toMatchObject({ status: 'SNOOZED', owner_id: id('ana'), snoozed_until: until });
    expect(after(raised(), claimed(), snoozed({ until }), woken())).toMatchObject({
      status: 'CLAIMED',
      owner_id: id('ana'),
      claimed_at: minute(1),
      snoozed_until: null,
    });
  });

  it('waits for anyone of the team it was passed to', () => {
    expect(after(raised(), claimed(), passedToTeam())).toMatchObject({ status: 'UNCLAIMED', owner_id: null, team_id: id('deliveries') });
  });

  it('belongs to whom it was assigned', () => {
    expect(after(raised(), assigned({ toOperatorId: id('ben') }))).toMatchObject({
      status: 'CLAIMED',
      owner_id: id('ben'),
      claimed_at: minute(1),
    });
  });

  it('stands where its new priority puts it', () => {
    expect(after(raised(), prioritized())).toMatchObject({ priority: 'URGENT', priority_rank: 0, status: 'UNCLAIMED', revision: 1 });
  });

  it('no longer keeps the customer waiting once an operator replied', () => {
    expect(after(raised(), claimed(), wrote(), replied())).toMatchObject({
      waiting_since: null,
      queue_since: minute(1),
      last_author: 'operator',
      last_text: 'I am calling the depot now.',
      last_at: minute(3),
    });
  });

  it('keeps the customer waiting from the first message after a reply', () => {
    expect(after(raised(), claimed(), replied(), wrote(), wrote('Hello?'))).toMatchObject({
      waiting_since: minute(3),
      queue_since: minute(3),
      last_author: 'customer',
      last_text: 'Hello?',
      last_at: minute(4),
      last_customer_message: 2 + 4 + 1,
    });
  });

  it('keeps the customer waiting through an answer of the AI', () => {
    expect(after(raised(), answered)).toMatchObject({ last_author: 'ai', waiting_since: minute(0) });
  });

  it('changes nothing but its revision by a note', () => {
    const before = after(raised(), claimed());
    expect(after(raised(), claimed(), noted())).toEqual({ ...before, revision: 2, position: '300' });
  });

  it('keeps its resolution and its owner when it is resolved', () => {
    expect(after(raised(), claimed(), resolved({ resolution: 'REFERRED' }))).toMatchObject({
      status: 'RESOLVED',
      owner_id: id('ana'),
      resolution: 'REFERRED',
      resolved_at: minute(2),
      waiting_since: null,
      queue_since: minute(2),
    });
  });

  it('lets nobody wait for a message that came after it was resolved', () => {
    expect(after(raised(), claimed(), resolved(), wrote())).toMatchObject({ waiting_since: null, last_customer_message: 6 });
  });

  it('starts a new wait for anyone when it is reopened without an owner', () => {
    expect(after(raised(), claimed(), resolved(), reopened())).toMatchObject({
      status: 'UNCLAIMED',
      owner_id: null,
      claimed_at: null,
      resolution: null,
      resolved_at: null,
      waiting_since: minute(3),
      queue_since: minute(3),
    });
  });

  it('goes back to its owner when it is reopened for one', () => {
    expect(after(raised(), claimed(), resolved(), reopened({ ownerId: id('ana') }))).toMatchObject({
      status: 'CLAIMED',
      owner_id: id('ana'),
      claimed_at: minute(3),
      waiting_since: minute(3),
    });
  });

  it('stays resolved when the conversation goes on in another one', () => {
    expect(after(raised(), claimed(), resolved(), continued())).toMatchObject({ status: 'RESOLVED', revision: 3 });
  });

  it('shows the first 200 characters and no half of one', () => {
    const row = after(raised(), wrote('😀'.repeat(300)));
    expect(row?.last_text).toBe('😀'.repeat(200));
  });

  it('is not made up for an event that nothing was raised for', () => {
    expect(() => inboxList.fold(null, recorded(claimed()))).toThrow('EscalationClaimed found nothing that it could change');
  });
});
