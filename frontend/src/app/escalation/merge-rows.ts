import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { comparePositions } from '../http/position';

export interface Merge {
  /** How far the operator had seen each escalation's thread in this window. */
  readonly seen: Readonly<Record<string, number>>;
  /** Rows of a live frame do not know what this operator has seen. */
  readonly pushed: boolean;
}

const unread = (old: InboxItem | undefined, next: InboxItem, { seen, pushed }: Merge): boolean => {
  if ((seen[next.id] ?? 0) >= next.lastCustomerMessage) return false;
  if (!pushed) return next.unread;
  return old === undefined || old.unread || next.lastCustomerMessage > old.lastCustomerMessage;
};

/** The rows that are newer than what is held, with `unread` put right. An older row never takes the place of a newer one. */
export const newerRows = (
  held: Readonly<Record<string, InboxItem | undefined>>,
  rows: readonly InboxItem[],
  merge: Merge,
): readonly InboxItem[] =>
  rows.flatMap((row) => {
    const old = held[row.id];
    const order = old === undefined ? 1 : comparePositions(row.position, old.position);
    if (order < 0) return [];
    const next = { ...row, unread: unread(old, row, merge) };
    return order === 0 && old?.unread === next.unread ? [] : [next];
  });
