import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';

const rank: Readonly<Record<Priority, number>> = { URGENT: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const waitingFrom = (row: InboxItem): string => row.waitingSince ?? row.raisedAt;

const sleeps = ({ status }: InboxItem): boolean => status === 'SNOOZED';
/** Who waits for the customer, without a time, comes last. */
const wakesAt = (row: InboxItem): string => row.snoozedUntil ?? '~';

/** The queue's order: priority, then who waits longest, then id, as on the server; behind them what is snoozed, next to wake first. */
export const byQueueOrder = (left: InboxItem, right: InboxItem): number =>
  Number(sleeps(left)) - Number(sleeps(right)) ||
  (sleeps(left) ? byText(wakesAt(left), wakesAt(right)) : 0) ||
  rank[left.priority] - rank[right.priority] ||
  byText(waitingFrom(left), waitingFrom(right)) ||
  byText(left.id, right.id);
