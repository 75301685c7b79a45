/** An event of an escalation's stream, by its time (epoch milliseconds) and its place in the stream. */
export interface Moment {
  readonly at: number;
  readonly revision: number;
}

/** A stretch of time that counts, `[from, to)` in epoch milliseconds, and the events that open and close it, by revision. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly operatorId: string | null;
  readonly opened: number;
  /** Null: no event closed it, the idle cap did. */
  readonly closed: number | null;
}

export const between = (opened: Moment, closed: Moment, operatorId: string | null): Interval => ({
  from: opened.at,
  to: closed.at,
  operatorId,
  opened: opened.revision,
  closed: closed.revision,
});

/** How long some intervals are together, in milliseconds. */
export const together = (intervals: readonly Interval[]): number => intervals.reduce((sum, { from, to }) => sum + (to - from), 0);
