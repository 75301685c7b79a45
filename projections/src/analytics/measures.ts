import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { Resolution } from '@inbox/contracts/escalation/escalation.events';
import type { Course } from './course.js';
import type { Cycle, Mark } from './cycle.js';
import { between, together, type Interval } from './interval.js';

/** One value of a figure: what it comes to, whose it is, and the intervals that it is the sum of. */
export interface Measure {
  readonly metric: MetricId;
  /** Which of the escalation's values: its cycle, for M3 its run, from 0. */
  readonly ordinal: number;
  /** The anchor event, and whose the value is. */
  readonly mark: Mark;
  /** Milliseconds. */
  readonly value: number;
  /** False where it stays out of the averages: M7 without a reply. */
  readonly counts: boolean;
  /** How the cycle ended; null while it is open. */
  readonly resolution: Resolution | null;
  readonly intervals: readonly Interval[];
}

const measure = (
  metric: MetricId,
  ordinal: number,
  mark: Mark,
  intervals: readonly Interval[],
  cycle: Cycle | undefined,
  counts = true,
): Measure => ({ metric, ordinal, mark, value: together(intervals), counts, resolution: cycle?.resolved?.resolution ?? null, intervals });

const ofCycle = (cycle: Cycle, ordinal: number): Measure[] => {
  const { started, claimed, answered, resolved, waits, handling, replies } = cycle;
  const since = (mark: Mark): Interval[] => [between(started, mark, mark.operatorId)];
  return [
    ...(claimed === null ? [] : [measure('M1', ordinal, claimed, since(claimed), cycle)]),
    ...(answered === null ? [] : [measure('M2', ordinal, answered, since(answered), cycle)]),
    ...(resolved === null
      ? []
      : [measure('M6', ordinal, resolved, waits, cycle), measure('M7', ordinal, resolved, handling.intervals, cycle, replies > 0)]),
  ];
};

/** Next response times: the runs of all cycles, numbered through. */
const responses = (cycles: readonly Cycle[]): Measure[] =>
  cycles
    .flatMap((cycle) => cycle.responses.map((response) => ({ cycle, ...response })))
    .map(({ cycle, asked, answered }, run) => measure('M3', run, answered, [between(asked, answered, answered.operatorId)], cycle));

/** First and latest resolution, each from when the escalation was raised. */
const resolutions = (cycles: readonly Cycle[]): Measure[] => {
  const [first] = cycles;
  if (first === undefined) return [];
  const closed = cycles.filter(({ resolved }) => resolved !== null);
  const until = (metric: MetricId, cycle: Cycle | undefined): Measure[] =>
    cycle?.resolved ? [measure(metric, 0, cycle.resolved, [between(first.started, cycle.resolved, cycle.resolved.operatorId)], cycle)] : [];
  return [...until('M4', closed[0]), ...until('M5', closed.at(-1))];
};

/** The values of M1 to M7 of one escalation, as they stand. */
export const measures = ({ cycles }: Course): Measure[] => [...cycles.flatMap(ofCycle), ...responses(cycles), ...resolutions(cycles)];
