import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import { filterNames, type Params, type Query } from '../asked';
import { filterWords, nameIn } from '../filter-words';
import { weekdays } from '../heat-map/hours-of-week';
import { daysInWords, isCalendarDay } from '../period';

const passedOn = ['from', 'to', 'zone', 'by', 'key', ...filterNames] as const;

/** What the API is asked with, of what stands in the address. */
export const valuesQuery = (params: Params): Query =>
  Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = params[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Back to the figures of the same days, zone and people, with one of them in depth. */
export const figuresQuery = (metric: MetricId, params: Params): Params => {
  const query = Object.entries(valuesQuery(params)).filter(([name]) => name !== 'by' && name !== 'key');
  return { ...Object.fromEntries(query), period: 'custom', metric };
};

const groupInWords = ({ by, key }: Params, named: (key: string) => string | null): readonly string[] => {
  if (by === undefined) return [];
  if (key === undefined) return [`No ${by}`];
  if (by === 'hourOfWeek') return [`${weekdays[Number(key.slice(0, 1)) - 1] ?? key} ${key.slice(2)}:00`];
  return [named(key) ?? `One ${by}`];
};

/**
 * Whose values these are, in words: the days, the zone, the group, and what they are narrowed to.
 * @param figures where the names of people and teams may stand
 */
export const scopeInWords = (params: Params, figures: readonly MetricView[]): string => {
  const { from = '', to = '', zone = 'UTC' } = params;
  const days = isCalendarDay(from) && isCalendarDay(to) ? daysInWords({ from, to }) : `${from} – ${to}`;
  const named = nameIn(figures);
  return [days, zone, ...groupInWords(params, named), ...Object.values(filterWords(params, named))].join(' · ');
};
