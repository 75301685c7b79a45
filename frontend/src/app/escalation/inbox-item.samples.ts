import { id, minute } from '@inbox/contracts/recorded.samples';
import type { EscalationView, InboxCounts, InboxItem, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import type { QueueFrame } from '@inbox/contracts/live/live.frames';

export const ana = { id: id('ana'), name: 'Ana Marín' };
export const ben = { id: id('ben'), name: 'Ben Okafor' };

/** A row of the queue: unclaimed, waiting since 09:00. */
export const row = (name: string, over: Partial<InboxItem> = {}): InboxItem => ({
  id: id(name),
  conversationId: id(`${name}-conversation`),
  customer: { id: id(`${name}-customer`), name },
  status: 'UNCLAIMED',
  priority: 'MEDIUM',
  trigger: 'LOW_CONFIDENCE',
  owner: null,
  raisedAt: minute(0),
  waitingSince: minute(0),
  lastMessage: { author: 'customer', text: 'Hello?', at: minute(0) },
  snoozedUntil: null,
  lastCustomerMessage: 1,
  unread: true,
  position: '100',
  ...over,
});

export const mine = (name: string, over: Partial<InboxItem> = {}): InboxItem => row(name, { status: 'CLAIMED', owner: ana, ...over });

export const view = (item: InboxItem, over: Partial<EscalationView> = {}): EscalationView => ({
  ...item,
  context: { trigger: item.trigger, reason: null, confidence: 0.41, threshold: 0.6, rule: null, previousEscalationId: null },
  resolution: null,
  claimedAt: null,
  revision: 1,
  stale: false,
  ...over,
});

const counts: InboxCounts = { mine: 0, unclaimed: 0, urgent: 0, active: 0 };

export const page = (items: readonly InboxItem[], over: Partial<InboxPage> = {}): InboxPage => ({
  items,
  counts: { ...counts, unclaimed: items.filter(({ status }) => status === 'UNCLAIMED').length },
  nextCursor: null,
  position: '1000',
  stale: false,
  ...over,
});

export const queueFrame = (items: readonly InboxItem[], over: Partial<QueueFrame> = {}): QueueFrame => ({
  type: 'queue',
  view: 'queue',
  position: '2000',
  items,
  counts: { unclaimed: items.length, urgent: 0, active: 0 },
  held: {},
  ...over,
});
