import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { Source } from './narrowing.js';
import { raisedEscalations, resolvedCycles, spansOf, standingSpans } from './sources.js';

/** Where the values behind a figure stand, and what each of them is worth, in SQL. */
export interface Explained {
  readonly source: Source;
  readonly value: string;
  readonly counts: string;
}

const one = { value: '1', counts: 'true' };
const share = (condition: string): Omit<Explained, 'source'> => ({ value: `(${condition})::int`, counts: 'true' });

const sources: Readonly<Partial<Record<MetricId, Explained>>> = {
  M10: { source: standingSpans, ...one },
  M11: { source: resolvedCycles, ...one },
  M12: { source: resolvedCycles, ...share(`coalesce(reopened_at <= resolved_at + interval '7 days', false)`) },
  M13: { source: resolvedCycles, ...share(`replies = 1 and not coalesce(reopened_at <= resolved_at + interval '72 hours', false)`) },
  M14: { source: raisedEscalations, ...one },
};

export const explained = (metric: MetricId): Explained => sources[metric] ?? { source: spansOf(metric), value: 'value', counts: 'counts' };
