import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';

const rank: Readonly<Record<Priority, number>> = { URGENT: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const waitingFrom = (row: InboxItem): string => row.waitingSince ?? row.raisedAt;

/** The queue's order, the server's too: priority, then who waits longest, then id. */
export const byQueueOrder = (left: InboxItem, right: InboxItem): number =>
  rank[left.priority] - rank[right.priority] || byText(waitingFrom(left), waitingFrom(right)) || byText(left.id, right.id);
