import { describe, expect, it } from '@jest/globals';
import { inboxQuery, inboxSorts, type InboxQuery } from '@inbox/contracts/escalation/escalation.requests';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { refusalOf } from '../event-sourcing/given-for-specs.js';
import { cursorAfter, furtherThan, orderBy, orderOf } from './inbox-orders.js';
import type { ListRow } from './inbox-rows.js';

const query = (over: object = {}): InboxQuery => inboxQuery.parse(over);
const row: ListRow = {
  id: id('escalation'),
  conversation_id: id('conversation'),
  customer_id: id('leila'),
  customer_name: 'Leila Haddad',
  status: 'RESOLVED',
  priority: 'HIGH',
  priority_rank: 1,
  trigger: 'USER_REQUEST',
  owner_id: null,
  owner_name: null,
  claimed_at: null,
  snoozed_until: null,
  raised_at: '2026-11-02T10:00:00+01:00',
  waiting_since: '2026-11-02T09:05:00+00:00',
  queue_since: '2026-11-02T09:10:00+00:00',
  last_author: null,
  last_text: null,
  last_at: null,
  last_customer_message: 0,
  revision: 0,
  position: '100',
  seen: 0,
  team_id: null,
  team_name: null,
  resolution: 'SPAM',
  resolved_at: '2026-11-02T09:30:00+00:00',
  notes: null,
  handle_time: null,
};
/** What the condition after this row's cursor asks, and the values it is given. */
const further = (over: object): { condition: string; values: unknown[] } => {
  const values: unknown[] = [];
  const order = orderOf(query(over));
  const condition = furtherThan(order, cursorAfter(order, row), (value) => `$${values.push(value).toString()}`);
  return { condition, values };
};

describe('The order of the list', () => {
  it('is the queue’s own in its sections, whatever is asked for', () => {
    expect(orderOf(query({ section: 'mine', sort: 'resolved', direction: 'desc' }))).toMatchObject({ name: 'queue', direction: 'asc' });
  });

  it('of all is newest first, unless another is asked for', () => {
    expect(orderBy(orderOf(query()), orderOf(query()).columns)).toBe('l.raised_at desc, l.id desc');
    expect(inboxSorts.map((sort) => orderOf(query({ sort })).direction)).toEqual(['desc', 'asc', 'asc', 'desc', 'asc']);
    expect(orderOf(query({ sort: 'waiting', direction: 'desc' })).direction).toBe('desc');
  });

  it('has a place only for who waits, or for what is resolved', () => {
    expect(orderOf(query({ sort: 'waiting' })).only).toBe('l.waiting_since is not null');
    expect(orderOf(query({ sort: 'resolved' })).only).toBe('l.resolved_at is not null');
  });
});

describe('A cursor', () => {
  it('goes on after its row, in the list’s direction', () => {
    expect(further({})).toEqual({ condition: '(l.raised_at, l.id) < ($1, $2)', values: [minute(0), row.id] });
    expect(further({ direction: 'asc' }).condition).toBe('(l.raised_at, l.id) > ($1, $2)');
    expect(further({ section: 'unclaimed' }).values).toEqual([1, minute(10), row.id]);
    expect(further({ sort: 'priority' }).values).toEqual([1, minute(0), row.id]);
    expect(further({ sort: 'waiting' }).values).toEqual([minute(5), row.id]);
    expect(further({ sort: 'resolved' }).values).toEqual([minute(30), row.id]);
  });

  it('of the order by name holds no name', () => {
    const { condition, values } = further({ sort: 'customer' });

    expect(condition).toContain('select name from read.floor_search where id = $1');
    expect(values).toEqual([row.customer_id, minute(0), row.id]);
    expect(Buffer.from(cursorAfter(orderOf(query({ sort: 'customer' })), row), 'base64url').toString()).not.toMatch(/leila/i);
  });

  it.each([
    ['of another order', cursorAfter(orderOf(query({ sort: 'waiting' })), row)],
    ['that is no JSON', 'x'],
    ['that is no list', Buffer.from('{"id":1}').toString('base64url')],
    ['with another shape', Buffer.from(JSON.stringify(['raised', 'yesterday', row.id])).toString('base64url')],
  ])('%s is refused', (_, cursor) => {
    expect(refusalOf(() => furtherThan(orderOf(query()), cursor, String))).toMatchObject({ code: 'INVALID' });
  });
});
