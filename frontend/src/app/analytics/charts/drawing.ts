import type { BacklogView, DistributionView, MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { MetricUnit } from '@inbox/contracts/analytics/metric';
import type { Asked } from '../asked';
import { stepOf } from '../asks';
import { headOf, inWords, spanInWords } from '../figure-words';
import { before, eachDay } from '../period';

/** One row of a drawing: ours are drawn in the accent, what they are compared with in ink. */
export interface Series {
  readonly name: string;
  readonly look: 'ours' | 'upper' | 'before';
  readonly values: readonly (number | null)[];
}

/** What a chart draws and its table tells: the same numbers in both. */
export interface Drawing {
  readonly kind: 'line' | 'bar';
  /** What the labels are, e.g. "Day". */
  readonly along: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly unit: MetricUnit;
}

const hourLong = 3_600_000;

const hoursOf = ({ from, to }: Pick<MetricView, 'from' | 'to'>): readonly string[] =>
  Array.from({ length: Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / hourLong)) }, (_, count) =>
    new Date(Date.parse(from) + count * hourLong).toISOString(),
  );

const dayLabel = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const hourLabel = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' });

type Head = (group: MetricView['groups'][number]) => number | null;

/** The groups in the order of the steps: a step in which nothing was measured is a gap, a step in which nothing was counted is nought. */
const along = (steps: readonly string[], view: MetricView, head: Head): readonly (number | null)[] => {
  const byInstant = new Map(view.groups.map((group) => [Date.parse(group.key ?? ''), group]));
  return steps.map((step) => {
    const group = byInstant.get(Date.parse(step));
    return group === undefined ? (view.unit === 'count' ? 0 : null) : head(group);
  });
};

const names: Readonly<Record<MetricUnit, string>> = { milliseconds: 'p50', share: 'Share', count: 'Number' };

/**
 * A figure along its period, by day or by hour of the zone.
 * @param then the period before; null where nobody compares
 */
export const trendDrawing = (asked: Asked, now: MetricView, then: MetricView | null): Drawing => {
  const { unit } = now;
  const byHour = stepOf(asked) === 'hour';
  const steps = byHour ? hoursOf(now) : eachDay(asked.days);
  const stepsBefore = then !== null && byHour ? hoursOf(then) : eachDay(before(asked.days));
  const head: Head = (group) => headOf(unit, group);
  return {
    kind: unit === 'count' ? 'bar' : 'line',
    along: byHour ? 'Hour' : 'Day',
    labels: steps.map((step) => (byHour ? hourLabel(asked.zone) : dayLabel).format(new Date(step))),
    unit,
    series: [
      { name: names[unit], look: 'ours', values: along(steps, now, head) },
      ...(unit === 'milliseconds' ? [{ name: 'p90', look: 'upper' as const, values: along(steps, now, ({ p90 }) => p90) }] : []),
      ...(then === null ? [] : [{ name: 'Period before', look: 'before' as const, values: along(stepsBefore, then, head) }]),
    ],
  };
};

/** How many values fall into each span. */
export const distributionDrawing = ({ bins }: DistributionView): Drawing => ({
  kind: 'bar',
  along: 'Span',
  labels: bins.map(({ from, to }) => (to === null ? `${spanInWords(from)} and more` : `${spanInWords(from)} – ${spanInWords(to)}`)),
  unit: 'count',
  series: [{ name: 'Number', look: 'ours', values: bins.map(({ n }) => n) }],
});

const ageWords: Readonly<Record<keyof BacklogView['byAge'], string>> = {
  under15Minutes: 'under 15 min',
  underHour: 'under 1 h',
  under4Hours: 'under 4 h',
  under24Hours: 'under 24 h',
  older: '24 h and more',
};

/** A backlog by age, youngest first. */
export const agesOf = ({ byAge }: BacklogView): readonly (readonly [age: string, n: number])[] => [
  [ageWords.under15Minutes, byAge.under15Minutes],
  [ageWords.underHour, byAge.underHour],
  [ageWords.under4Hours, byAge.under4Hours],
  [ageWords.under24Hours, byAge.under24Hours],
  [ageWords.older, byAge.older],
];

/** The drawing as a table: its head, then a row for each label. */
export const tableOf = ({ along: first, labels, series, unit }: Drawing): readonly (readonly string[])[] => [
  [first, ...series.map(({ name }) => name)],
  ...labels.map((label, at) => [label, ...series.map(({ values }) => inWords(unit, values[at] ?? null))]),
];
