import type { Resolution } from '../escalation/escalation.events.js';
import type { MetricId } from './metric.js';

/** One interval of a value, `[from, to)` in epoch milliseconds; `opened` and `closed` are revisions in the escalation's stream. */
export interface MeasuredInterval {
  readonly from: number;
  readonly to: number;
  readonly operatorId: string | null;
  readonly opened: number;
  /** Null: no event closed it; the idle cap did, or (M10) it lasts. */
  readonly closed: number | null;
}

/** One value of one escalation, as it is kept beside its row: what *explain this number* opens, and what an export is made of. */
export interface MeasuredValue {
  readonly metric: MetricId;
  readonly ordinal: number;
  /** Epoch milliseconds of the anchor event. */
  readonly at: number;
  /** Milliseconds; for a share 1 or 0; for a count 1. */
  readonly value: number;
  readonly counts: boolean;
  readonly operatorId: string | null;
  readonly resolution: Resolution | null;
  readonly intervals: readonly MeasuredInterval[];
}
