import { type MetricId, metricIds } from '@inbox/contracts/analytics/metric';
import { type Days, dayIn, daysOf, isCalendarDay, type Preset, presets } from './period';
import { isZone } from './zones';

/** What stands in the address's query. */
export type Params = Readonly<Record<string, string | undefined>>;
/** What a call of the API is asked with. */
export type Query = Readonly<Record<string, string>>;

/** What the figures can be narrowed to, by the API's names. */
export const filterNames = ['operatorId', 'teamId', 'priority', 'trigger', 'resolution'] as const;

/** What the page is asked for: whose figures, of which days, and which of them in depth. */
export interface Asked {
  readonly preset: Preset;
  readonly days: Days;
  readonly zone: string;
  readonly compare: boolean;
  readonly metric: MetricId;
  readonly filters: Query;
}

const defined = (params: Params, names: readonly string[]): Query =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = params[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

const custom = ({ from = '', to = '' }: Params): Days | null =>
  isCalendarDay(from) && isCalendarDay(to) && from < to ? { from, to } : null;

/**
 * Reads the address. What it does not say, or says in a way that makes no sense, is as at the first visit.
 * @param zoneHere the zone remembered from the last visit
 */
export const askedFrom = (params: Params, now: Date, zoneHere: string): Asked => {
  const zone = params['zone'] !== undefined && isZone(params['zone']) ? params['zone'] : zoneHere;
  const wanted = presets.find((preset) => preset === params['period']);
  const chosen = wanted === 'custom' ? custom(params) : null;
  const preset = wanted === undefined || wanted === 'custom' ? 'last-7-days' : wanted;
  return {
    ...(chosen === null ? { preset, days: daysOf(preset, dayIn(zone, now)) } : { preset: 'custom', days: chosen }),
    zone,
    compare: params['compare'] !== 'no',
    metric: metricIds.find((metric) => metric === params['metric']) ?? 'M7',
    filters: defined(params, filterNames),
  };
};

/** What a call of the API needs to know of it. */
export const queryOf = ({ days, zone, filters }: Pick<Asked, 'days' | 'zone' | 'filters'>): Query => ({ ...days, zone, ...filters });
