import { type MetricGroup } from '@inbox/contracts/analytics/analytics.views';
import type { MetricId, MetricUnit } from '@inbox/contracts/analytics/metric';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What stands where nothing was measured. */
export const nothing = '–';
const narrow = '\u202f';
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A span as people say it: `0.4 s`, `48 s`, `6 min 48 s`, `2 h 05 min`, `3 d 04 h`.
 * @param milliseconds null: nothing was measured
 */
export const spanInWords = (milliseconds: number | null): string => {
  if (milliseconds === null) return nothing;
  if (milliseconds < second && milliseconds > 0) return `${(milliseconds / second).toFixed(1)} s`;
  const span = Math.round(milliseconds / second) * second;
  if (span >= day) return `${Math.floor(span / day)} d ${two(Math.floor((span % day) / hour))} h`;
  if (span >= hour) return `${Math.floor(span / hour)} h ${two(Math.floor((span % hour) / minute))} min`;
  if (span >= minute) return `${Math.floor(span / minute)} min ${two((span % minute) / second)} s`;
  return `${span / second} s`;
};

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

const steps = [1, 5, 15, 30]
  .map((count) => count * second)
  .concat(
    [1, 2, 5, 10, 15, 30].map((count) => count * minute),
    [1, 2, 4, 8, 12].map((count) => count * hour),
    [1, 2, 4, 7, 14, 28].map((count) => count * day),
  );

/**
 * A round step for an axis of spans, so that at most five fit.
 * @param most the longest span, milliseconds
 */
export const stepFor = (most: number): number => steps.find((step) => most / step <= 5) ?? 28 * day;

/** A span on an axis: as `spanInWords`, without what is nought: `5 min`, `1 h 30 min`. */
export const roundSpan = (milliseconds: number): string => spanInWords(milliseconds).replace(/ 00 \w+$/u, '');

/** A count in groups of three: `1 204`. */
export const countInWords = (count: number): string => whole.format(count).replaceAll(',', narrow);

/** A share, 0 to 1, in percent with one decimal. */
export const shareInWords = (share: number | null): string => (share === null ? nothing : `${(share * 100).toFixed(1)} %`);

/** The number of a group that stands for it: the median of spans, the share, or how many. */
export const headOf = (unit: MetricUnit, group: MetricGroup): number | null => {
  if (unit === 'milliseconds') return group.p50;
  return unit === 'share' ? (group.share ?? null) : group.n;
};

/** A number of that unit in words. */
export const inWords = (unit: MetricUnit, value: number | null): string => {
  if (unit === 'milliseconds') return spanInWords(value);
  if (unit === 'share') return shareInWords(value);
  return value === null ? nothing : countInWords(value);
};

/** One value behind a figure of that unit: a span, or whether it is part of the share. */
export const valueInWords = (unit: MetricUnit, value: number): string =>
  unit === 'share' ? (value === 1 ? 'yes' : 'no') : inWords(unit, value);

/** Which way is better: less of most, more of one-touch; resolutions are neither. */
const betterDown: Readonly<Partial<Record<MetricId, boolean>>> = { M10: true, M12: true, M13: false, M14: true };
const isBetterDown = (metric: MetricId, unit: MetricUnit): boolean | null =>
  unit === 'milliseconds' ? true : (betterDown[metric] ?? null);

export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** null: neither. */
  readonly better: boolean | null;
  /** `9 %`; of shares `0.6 points`. */
  readonly words: string;
}

/**
 * How a figure changed against the period before; null where one of them was not measured.
 * @param now the head of the period, as `headOf` gives it
 */
export const changeOf = (metric: MetricId, unit: MetricUnit, now: number | null, then: number | null): Change | null => {
  if (now === null || then === null || (then === 0 && unit !== 'share')) return null;
  const points = unit === 'share';
  const moved = points ? (now - then) * 100 : ((now - then) / then) * 100;
  const words = points ? `${Math.abs(moved).toFixed(1)} points` : `${Math.abs(moved).toFixed(0)} %`;
  const isSame = /^0(\.0)? /u.test(words);
  const wanted = isBetterDown(metric, unit);
  return {
    direction: isSame ? 'same' : moved > 0 ? 'up' : 'down',
    better: isSame || wanted === null ? null : moved < 0 === wanted,
    words,
  };
};

/** What is said under a tile's figure besides its change, in the order of weight. */
export const detailsOf = (unit: MetricUnit, group: MetricGroup): readonly string[] => {
  const { n, mean, p90, part, unanswered, unique } = group;
  if (unit === 'share') return [`${countInWords(part ?? 0)} of ${countInWords(n)}`];
  if (unit === 'count') return unique === undefined ? [] : [`of ${countInWords(unique)} escalations`];
  return [
    `p90 ${spanInWords(p90)}`,
    `mean ${spanInWords(mean)}`,
    `n ${countInWords(n)}`,
    ...(unanswered ? [`${countInWords(unanswered)} without a reply`] : []),
  ];
};

/** The place of a percentile by nearest rank among n values in order, from 1. */
export const rankOf = (percent: number, n: number): number => Math.max(1, Math.ceil((percent / 100) * n));
