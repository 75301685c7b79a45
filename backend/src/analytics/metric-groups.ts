import type { MetricGroup } from '@inbox/contracts/analytics/analytics.views';
import type { MetricUnit, Split } from '@inbox/contracts/analytics/metric';
import { priorities } from '@inbox/contracts/escalation/escalation.events';
import type { Found, Question } from './figures.js';
import { slices } from './local-time.js';
import { isTime } from './narrowing.js';

const nothing = (key: string | null): Found => ({ key, whole: false });

const group = (unit: MetricUnit, names: ReadonlyMap<string, string>, { whole, key, ...found }: Found): MetricGroup => {
  const { n = 0, mean = null, p50 = null, p90 = null, part = 0, unanswered, unique } = found;
  return {
    key,
    name: key === null || whole ? null : (names.get(key) ?? null),
    n,
    mean,
    p50,
    p90,
    ...(unit === 'share' ? { part, share: n === 0 ? null : part / n } : {}),
    ...(unanswered === undefined ? {} : { unanswered }),
    ...(unique === undefined ? {} : { unique }),
  };
};

const urgency = (key: string | null): number => priorities.findIndex((priority) => priority === key);

/** Priorities from urgent to low; all else from many to few. */
const inOrder = (by: Split, groups: readonly MetricGroup[]): MetricGroup[] =>
  by === 'priority'
    ? groups.toSorted((a, b) => urgency(a.key) - urgency(b.key))
    : groups.toSorted((a, b) => b.n - a.n || String(a.key).localeCompare(String(b.key)));

/** All groups together, as the answer shows them. */
export const total = (unit: MetricUnit, found: readonly Found[]): MetricGroup =>
  group(unit, new Map(), found.find(({ whole }) => whole) ?? { key: null, whole: true });

/** Each group as the answer shows it. Of time every stretch is there, in its order, also where nothing happened. */
export const groups = (
  unit: MetricUnit,
  { by, period }: Pick<Question, 'by' | 'period'>,
  found: readonly Found[],
  names: ReadonlyMap<string, string>,
): MetricGroup[] => {
  if (by === undefined) return [total(unit, found)];
  const parts = found.filter(({ whole }) => !whole);
  if (!isTime(by))
    return inOrder(
      by,
      parts.map((one) => group(unit, names, one)),
    );
  const byKey = new Map(parts.map((one) => [one.key, one]));
  const keys = [...new Set(slices(period, by).keys)];
  return (by === 'hourOfWeek' ? keys.toSorted() : keys).map((key) => group(unit, names, byKey.get(key) ?? nothing(key)));
};
