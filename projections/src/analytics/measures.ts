import type { MeasuredInterval, MeasuredValue } from '@inbox/contracts/analytics/analytics.evidence';
import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { Span } from './backlog.js';
import type { Course } from './course.js';
import type { Cycle, Mark } from './cycle.js';
import { between, together, type Interval } from './interval.js';

const minute = 60_000;
const hour = 60 * minute;
/** How soon after a resolution a reopening tells against it, in milliseconds. */
const tellsAgainst = { reopened: 7 * 24 * hour, oneTouch: 72 * hour };

/** One value of a figure, and the event that it is anchored to. `value` is the sum of its intervals where it is a span. */
export type Measure = MeasuredValue & { readonly mark: Mark };

type Kept = Pick<Measure, 'value' | 'counts'>;

const measure = (
  metric: MetricId,
  ordinal: number,
  mark: Mark,
  cycle: Cycle,
  intervals: readonly Interval[],
  kept: Partial<Kept> = {},
): Measure => ({
  metric,
  ordinal,
  at: mark.at,
  value: together(intervals),
  counts: true,
  operatorId: mark.operatorId,
  resolution: cycle.resolved?.resolution ?? null,
  intervals,
  mark,
  ...kept,
});

const since = (started: Mark, mark: Mark): Interval[] => [between(started, mark, mark.operatorId)];

const whenResolved = (cycle: Cycle, next: Cycle | undefined, ordinal: number): Measure[] => {
  const { started, resolved, waits, handling, replies } = cycle;
  if (resolved === null) return [];
  const of = (metric: MetricId, intervals: readonly Interval[], kept: Partial<Kept> = {}): Measure =>
    measure(metric, ordinal, resolved, cycle, intervals, kept);
  const reopenedAfter = next === undefined ? Infinity : next.started.at - resolved.at;
  return [
    of('M6', waits),
    of('M7', handling.intervals, { counts: replies > 0 }),
    of('M11', since(resolved, resolved), { value: 1 }),
    of('M12', next === undefined ? [] : since(resolved, next.started), { value: reopenedAfter <= tellsAgainst.reopened ? 1 : 0 }),
    of('M13', since(started, resolved), { value: replies === 1 && reopenedAfter > tellsAgainst.oneTouch ? 1 : 0 }),
  ];
};

const ofCycle = (cycle: Cycle, ordinal: number, cycles: readonly Cycle[]): Measure[] => {
  const { started, claimed, answered } = cycle;
  return [
    ...(claimed === null ? [] : [measure('M1', ordinal, claimed, cycle, since(started, claimed))]),
    ...(answered === null ? [] : [measure('M2', ordinal, answered, cycle, since(started, answered))]),
    ...whenResolved(cycle, cycles[ordinal + 1], ordinal),
  ];
};

/** Next response times: the runs of all cycles, numbered through. */
const responses = (cycles: readonly Cycle[]): Measure[] =>
  cycles
    .flatMap((cycle) => cycle.responses.map((response) => ({ cycle, ...response })))
    .map(({ cycle, asked, answered }, run) => measure('M3', run, answered, cycle, [between(asked, answered, answered.operatorId)]));

/** First and latest resolution, each from when the escalation was raised; and that it was raised. */
const ofEscalation = (cycles: readonly Cycle[]): Measure[] => {
  const [first] = cycles;
  if (first === undefined) return [];
  const closed = cycles.filter(({ resolved }) => resolved !== null);
  const until = (metric: MetricId, cycle: Cycle | undefined): Measure[] =>
    cycle?.resolved ? [measure(metric, 0, cycle.resolved, cycle, since(first.started, cycle.resolved))] : [];
  return [
    ...until('M4', closed[0]),
    ...until('M5', closed.at(-1)),
    measure('M14', 0, first.started, first, since(first.started, first.started), { value: 1 }),
  ];
};

const stretch = ({ from, to, ownerId, opened, closed }: Span): MeasuredInterval => ({
  from,
  to: to ?? from,
  operatorId: ownerId,
  opened,
  closed,
});

/** The stretches that the backlog (M10) counts, one by one. */
const stretches = (spans: readonly Span[]): Omit<Measure, 'mark'>[] =>
  spans.map((span, ordinal) => ({
    metric: 'M10',
    ordinal,
    at: span.from,
    value: 1,
    counts: true,
    operatorId: span.ownerId,
    resolution: null,
    intervals: [stretch(span)],
  }));

/** The values of M1 to M7 and M11 to M14 of one escalation, as they stand. */
export const measures = ({ cycles }: Course): Measure[] => [...cycles.flatMap(ofCycle), ...responses(cycles), ...ofEscalation(cycles)];

const withoutMark = ({ metric, ordinal, at, value, counts, operatorId, resolution, intervals }: Measure): MeasuredValue => ({
  metric,
  ordinal,
  at,
  value,
  counts,
  operatorId,
  resolution,
  intervals,
});

/** All values, as they are kept to be opened and exported. */
export const keptMeasures = (course: Course): MeasuredValue[] => [...measures(course).map(withoutMark), ...stretches(course.spans)];
