import type { BacklogView, DistributionView, MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { MetricUnit } from '@inbox/contracts/analytics/metric';
import type { Asked } from '../asked';
import { stepOf } from '../asks';
import { headOf, inWords, roundSpan } from '../figure-words';

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

const dayLabel = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const hourLabel = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' });

type Head = (group: MetricView['groups'][number]) => number | null;

const names: Readonly<Record<MetricUnit, string>> = { milliseconds: 'p50', share: 'Share', count: 'Number' };

/**
 * A figure along its period, by day or by hour of the zone: the answer has every step, also where nothing was measured.
 * @param then the period before; null where nobody compares
 */
export const trendDrawing = (asked: Asked, now: MetricView, then: MetricView | null): Drawing => {
  const { unit, groups } = now;
  const byHour = stepOf(asked) === 'hour';
  const label = byHour ? hourLabel(asked.zone) : dayLabel;
  const head: Head = (group) => headOf(unit, group);
  return {
    kind: unit === 'count' && now.metric !== 'M10' ? 'bar' : 'line',
    along: byHour ? 'Hour' : 'Day',
    labels: groups.map(({ key }) => (key === null ? '' : label.format(new Date(key)))),
    unit,
    series: [
      { name: names[unit], look: 'ours', values: groups.map(head) },
      ...(unit === 'milliseconds' ? [{ name: 'p90', look: 'upper' as const, values: groups.map(({ p90 }) => p90) }] : []),
      ...(then === null ? [] : [{ name: 'Period before', look: 'before' as const, values: groups.map((_, at) => headAt(then, at, head)) }]),
    ],
  };
};

/** Periods stand side by side step by step; where clocks changed, one of them may have a step more. */
const headAt = ({ groups }: MetricView, at: number, head: Head): number | null => {
  const group = groups[at];
  return group === undefined ? null : head(group);
};

/** How many values fall into each span. */
export const distributionDrawing = ({ bins }: DistributionView): Drawing => ({
  kind: 'bar',
  along: 'Span',
  labels: bins.map(({ from, to }) => (to === null ? `${roundSpan(from)} and more` : `${roundSpan(from)} – ${roundSpan(to)}`)),
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
