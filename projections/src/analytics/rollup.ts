import { bucketOf } from '@inbox/contracts/analytics/value-bucket';
import { identity, type Table, type Tables } from '../runner/table.js';
import type { MeasuredRow } from './measured.table.js';

/*
 * What the values of a UTC day or month come to, for all of them and for each operator, team, priority, trigger and resolution:
 * so a report over a year reads thousands of rows and not millions. Kept by differences, so that nothing is ever counted anew.
 */

const dimensions = ['all', 'operator', 'team', 'priority', 'trigger', 'resolution'] as const;

interface Rollup {
  readonly metric: string;
  readonly dimension: string;
  /** `2026-11` or `2026-11-22`, UTC. */
  readonly slot: string;
  /** The id or code; empty for nobody, and for all. */
  readonly key: string;
  /** Values that count, and those that stay out of averages. */
  readonly n: number;
  readonly uncounted: number;
  /** Milliseconds. */
  readonly total: number;
  /** How many of the values that count lie in each bucket (`value-bucket.ts`), as JSON. */
  readonly histogram: string;
}

export const rollups: Table<Rollup> = {
  name: 'measured_rollup',
  columns: {
    metric: 'text not null',
    dimension: 'text not null',
    slot: 'text not null',
    key: 'text not null',
    n: 'int not null',
    uncounted: 'int not null',
    total: 'double precision not null',
    histogram: 'text not null',
  },
  primaryKey: ['metric', 'dimension', 'slot', 'key'],
  indexes: [],
};

const keysOf = (row: MeasuredRow): Readonly<Record<(typeof dimensions)[number], string | null>> => ({
  all: null,
  operator: row.operator_id,
  team: row.team_id,
  priority: row.priority,
  trigger: row.trigger,
  resolution: row.resolution,
});

/** A rollup's difference while a batch is put together. */
interface Difference {
  readonly key: readonly string[];
  n: number;
  uncounted: number;
  total: number;
  readonly buckets: Map<number, number>;
}

const noted = (difference: Difference, { value, counts }: MeasuredRow, sign: number): void => {
  if (!counts) {
    difference.uncounted += sign;
    return;
  }
  const bucket = bucketOf(value);
  difference.n += sign;
  difference.total += sign * value;
  difference.buckets.set(bucket, (difference.buckets.get(bucket) ?? 0) + sign);
};

const differences = (gone: readonly MeasuredRow[], come: readonly MeasuredRow[]): Difference[] => {
  const found = new Map<string, Difference>();
  const note = (row: MeasuredRow, sign: number): void => {
    const keys = keysOf(row);
    for (const slot of [row.at.slice(0, 10), row.at.slice(0, 7)])
      for (const dimension of dimensions) {
        const key = [row.metric, dimension, slot, keys[dimension] ?? ''];
        const name = identity(key);
        const difference = found.get(name) ?? { key, n: 0, uncounted: 0, total: 0, buckets: new Map<number, number>() };
        noted(difference, row, sign);
        found.set(name, difference);
      }
  };
  for (const row of gone) note(row, -1);
  for (const row of come) note(row, 1);
  return [...found.values()];
};

const summed = (before: Rollup | undefined, { key, n, uncounted, total, buckets }: Difference): Rollup => {
  const [metric = '', dimension = '', slot = '', name = ''] = key;
  // why `as`: it is what this function wrote
  const histogram = JSON.parse(before?.histogram ?? '{}') as Record<string, number>;
  const counts = new Map(Object.entries(histogram));
  for (const [bucket, by] of buckets) counts.set(String(bucket), (counts.get(String(bucket)) ?? 0) + by);
  return {
    metric,
    dimension,
    slot,
    key: name,
    n: (before?.n ?? 0) + n,
    uncounted: (before?.uncounted ?? 0) + uncounted,
    total: (before?.total ?? 0) + total,
    // an object keeps such keys in the order of numbers, however the log was cut into batches
    histogram: JSON.stringify(Object.fromEntries([...counts].filter(([, count]) => count !== 0))),
  };
};

/** Takes values that are no more out of their days and months, and puts new ones in. An empty rollup has no row. */
export const rollUp = async (tables: Tables, gone: readonly MeasuredRow[], come: readonly MeasuredRow[]): Promise<void> => {
  const changes = differences(gone, come);
  const stored = await tables.load(
    rollups,
    changes.map(({ key }) => key),
  );
  const rows = changes.map((change) => summed(stored.get(identity(change.key)), change));
  const isEmpty = ({ n, uncounted }: Rollup): boolean => n === 0 && uncounted === 0;
  await tables.write(
    rollups,
    rows.filter((row) => !isEmpty(row)),
  );
  await tables.remove(
    rollups,
    rows.filter(isEmpty).map(({ metric, dimension, slot, key }) => [metric, dimension, slot, key]),
  );
};
