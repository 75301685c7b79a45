import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';

export const ana = { id: 'ana', name: 'Ana Marín' };

/** A customer in the queue, for specs; waiting since 09:00 UTC of the specs' day. */
export const waiting = (over: Partial<InboxItem> = {}): InboxItem => ({
  id: 'e-leila',
  conversationId: 'c-leila',
  customer: { id: 'leila', name: 'Leila Haddad' },
  status: 'UNCLAIMED',
  priority: 'URGENT',
  trigger: 'LOW_CONFIDENCE',
  owner: null,
  raisedAt: '2026-11-02T08:55:00.000Z',
  waitingSince: '2026-11-02T09:00:00.000Z',
  lastMessage: { author: 'customer', text: 'Where is my desk?', at: '2026-11-02T09:00:00.000Z' },
  snoozedUntil: null,
  lastCustomerMessage: 3,
  unread: false,
  position: '100',
  ...over,
});

/** `count` customers who wait, Customer 1 first. */
export const waitingInLine = (count: number): readonly InboxItem[] =>
  Array.from({ length: count }, (_, index) =>
    waiting({ id: `e-${index + 1}`, customer: { id: `c-${index + 1}`, name: `Customer ${index + 1}` }, priority: 'LOW' }),
  );
