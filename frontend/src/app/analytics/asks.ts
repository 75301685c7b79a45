import { metricDefinitions, type MetricId, type Split } from '@inbox/contracts/analytics/metric';
import { type Asked, type Query, queryOf } from './asked';
import { before, lengthInDays } from './period';

/** One figure or distribution to read: `key` is what it is called in the store. */
export interface Ask {
  readonly kind: 'figure' | 'distribution';
  readonly metric: MetricId;
  readonly query: Query;
  readonly key: string;
}

const ask = (kind: Ask['kind'], metric: MetricId, query: Query): Ask => ({
  kind,
  metric,
  query,
  key: `${metric} ${kind} ${new URLSearchParams(query).toString()}`,
});

/** The tiles, in their order on the page. */
export const tileMetrics: readonly MetricId[] = ['M7', 'M2', 'M5', 'M14', 'M11', 'M12', 'M13', 'M1', 'M3', 'M6', 'M4', 'M10'];

/** What the tables split by. */
export const tableSplits = ['operator', 'team', 'priority', 'trigger', 'resolution'] as const;
export type TableSplit = (typeof tableSplits)[number];

/** Up to two days are drawn by the hour, more by the day. */
export const stepOf = ({ days }: Pick<Asked, 'days'>): 'hour' | 'day' => (lengthInDays(days) <= 2 ? 'hour' : 'day');

export const tileAsk = (asked: Asked, metric: MetricId): Ask =>
  ask('figure', metric, { ...queryOf(asked), ...(asked.compare ? { compare: 'true' } : {}) });

export const splitAsk = (asked: Asked, metric: MetricId, by: Split): Ask => ask('figure', metric, { ...queryOf(asked), by });

export const trendAsk = (asked: Asked, metric: MetricId): Ask => splitAsk(asked, metric, stepOf(asked));

export const trendBeforeAsk = (asked: Asked, metric: MetricId): Ask => trendAsk({ ...asked, days: before(asked.days) }, metric);

export const distributionAsk = (asked: Asked): Ask => ask('distribution', asked.metric, queryOf(asked));

/** Everything that the page shows for what it is asked for, the tiles first. */
export const pageAsks = (asked: Asked): readonly Ask[] => [
  ...tileMetrics.map((metric) => tileAsk(asked, metric)),
  trendAsk(asked, asked.metric),
  ...(asked.compare ? [trendBeforeAsk(asked, asked.metric)] : []),
  ...tableSplits.map((by) => splitAsk(asked, asked.metric, by)),
  ...(metricDefinitions[asked.metric].unit === 'milliseconds' ? [distributionAsk(asked)] : []),
  splitAsk(asked, asked.metric, 'hourOfWeek'),
  trendAsk(asked, 'M10'),
];
