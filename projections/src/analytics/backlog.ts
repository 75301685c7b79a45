import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import type { Moment } from './interval.js';

export type BacklogState = 'unclaimed' | 'claimed' | 'snoozed';

/** What an escalation of the backlog is counted under. */
export interface Standing {
  readonly status: BacklogState | 'resolved';
  readonly priority: Priority;
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

/** A stretch of time in which an escalation stood in the backlog unchanged, `[from, to)` in epoch milliseconds; `to` null: until now. */
export interface Span extends Standing {
  readonly status: BacklogState;
  readonly from: number;
  readonly to: number | null;
  /** The events that open and close it, by revision. */
  readonly opened: number;
  readonly closed: number | null;
}

const same = (a: Standing, b: Standing): boolean =>
  a.status === b.status && a.priority === b.priority && a.ownerId === b.ownerId && a.teamId === b.teamId;

/**
 * The spans of one escalation after it came to stand otherwise (M10). They neither overlap nor leave a gap while it is open.
 */
export const stoodAs = (spans: readonly Span[], standing: Standing, { at, revision }: Moment): readonly Span[] => {
  const last = spans.at(-1);
  if (last?.to === null && same(last, standing)) return spans;
  const before =
    last?.to === null ? (last.from === at ? spans.slice(0, -1) : [...spans.slice(0, -1), { ...last, to: at, closed: revision }]) : spans;
  const { status, priority, ownerId, teamId } = standing;
  return status === 'resolved'
    ? before
    : [...before, { status, priority, ownerId, teamId, from: at, to: null, opened: revision, closed: null }];
};
