import type { MetricId, Split } from '@inbox/contracts/analytics/metric';
import { bucketOf, bucketStart } from '@inbox/contracts/analytics/value-bucket';
import type { Figure, Found, Question } from './figures.js';
import { isTime, type Filters } from './narrowing.js';
import type { Look } from './reports.js';
import { spansOf } from './sources.js';
import { utcSlots } from './utc-slots.js';

/*
 * Figures of long periods from rollups of whole UTC days and months: exact all the same. Counts and sums are sums of rollups and of the values
 * at the edges; a percentile's bucket is found by counting, and the value of that rank is then looked up among the bucket's own values.
 */

/** Below so many milliseconds reading all values is as fast. */
const longEnough = 40 * 86_400_000;

interface Whose {
  readonly dimension: 'all' | Exclude<Split, 'day' | 'hour' | 'hourOfWeek'>;
  /** Its only key, or null for each. */
  readonly only: string | null;
}

const filterOf = { operatorId: 'operator', teamId: 'team', priority: 'priority', trigger: 'trigger', resolution: 'resolution' } as const;

/** The one dimension of rollups that answers a question; null where none does. */
export const whoseOf = (by: Split | undefined, filters: Filters): Whose | null => {
  const set = Object.entries(filterOf).flatMap(([filter, dimension]) => {
    const only = filters[filter as keyof typeof filterOf]; // why `as`: the entries of a constant
    return only === undefined ? [] : [{ dimension, only }];
  });
  const [filter] = set;
  if (by !== undefined) return isTime(by) || filter !== undefined ? null : { dimension: by, only: null };
  if (set.length > 1) return null;
  return filter ?? { dimension: 'all', only: null };
};

/** One group while it is put together. */
interface Heap {
  n: number;
  uncounted: number;
  total: number;
  readonly buckets: Map<number, number>;
}

const empty = (): Heap => ({ n: 0, uncounted: 0, total: 0, buckets: new Map() });

const pour = (into: Heap, { n, uncounted, total, buckets }: Heap): void => {
  into.n += n;
  into.uncounted += uncounted;
  into.total += total;
  for (const [bucket, count] of buckets) into.buckets.set(bucket, (into.buckets.get(bucket) ?? 0) + count);
};

interface RollupRow extends Record<string, unknown> {
  readonly key: string;
  readonly n: number;
  readonly uncounted: number;
  readonly total: number;
  readonly histogram: string;
}

interface EdgeRow extends Record<string, unknown> {
  readonly key: string | null;
  readonly value: number;
  readonly counts: boolean;
}

const ofRollup = ({ n, uncounted, total, histogram }: RollupRow): Heap => ({
  n,
  uncounted,
  total,
  // why `as`: the projections write it so
  buckets: new Map(Object.entries(JSON.parse(histogram) as Record<string, number>).map(([bucket, count]) => [Number(bucket), count])),
});

const ofEdge = ({ value, counts }: EdgeRow): Heap =>
  counts
    ? { n: 1, uncounted: 0, total: value, buckets: new Map([[bucketOf(value), 1]]) }
    : { n: 0, uncounted: 1, total: 0, buckets: new Map() };

const columnOf = (metric: MetricId, { dimension }: Whose): string => (dimension === 'all' ? 'null' : spansOf(metric).columns[dimension]);

/** All groups of the question, by key; the empty key is nobody's. */
const heaps = async (look: Look, metric: MetricId, whose: Whose, { period }: Question): Promise<Map<string, Heap>> => {
  const { names, edges } = utcSlots(period);
  const rolled = await look.rows<RollupRow>(
    `select key, n, uncounted, total, histogram from read.measured_rollup
      where metric = $1 and dimension = $2 and slot = any($3) and ($4::text is null or key = $4)`,
    [metric, whose.dimension, names, whose.only],
  );
  const raw = await look.rows<EdgeRow>(
    `select m.key, m.value, m.counts from unnest($2::timestamptz[], $3::timestamptz[]) e(opens, closes)
      cross join lateral (select ${columnOf(metric, whose)}::text as key, value, counts from read.measured
        where metric = $1 and at >= e.opens and at < e.closes) m
      where $4::text is null or m.key = $4`,
    [metric, edges.map(([from]) => from), edges.map(([, to]) => to), whose.only],
  );
  const groups = new Map<string, Heap>();
  const into = (key: string, heap: Heap): void => {
    const group = groups.get(key) ?? empty();
    pour(group, heap);
    groups.set(key, group);
  };
  for (const row of rolled) into(row.key, ofRollup(row));
  for (const row of raw) into(row.key ?? '', ofEdge(row));
  return groups;
};

/** A rank that is looked for: the place in one bucket, of one group or (null) of all. */
interface Wanted {
  readonly key: string | null;
  readonly bucket: number;
  /** How many values of the bucket come before it. */
  readonly offset: number;
}

/** The bucket in which the nearest rank lies. @param percent 0 to 1 */
export const wantedRank = (key: string | null, { n, buckets }: Pick<Heap, 'n' | 'buckets'>, percent: number): Wanted => {
  let before = Math.ceil(percent * n) - 1;
  for (const [bucket, count] of [...buckets].sort(([a], [b]) => a - b)) {
    if (before < count) return { key, bucket, offset: before };
    before -= count;
  }
  throw new Error('A rollup counts fewer values than it has.');
};

const lookUp = async (
  look: Look,
  metric: MetricId,
  whose: Whose,
  { period }: Question,
  wanted: readonly Wanted[],
): Promise<(number | null)[]> => {
  const type = whose.dimension === 'operator' || whose.dimension === 'team' ? 'uuid' : 'text';
  const rows = await look.rows<{ value: number | null }>(
    `select v.value from unnest($4::text[], $5::float8[], $6::float8[], $7::int[], $8::boolean[]) with ordinality w(key, low, high, skip, whole, place)
      left join lateral (select value from read.measured where metric = $1 and counts and value >= w.low and value < w.high
        and at >= $2 and at < $3 and (w.whole or ${columnOf(metric, whose)} is not distinct from nullif(w.key, '')::${type})
        order by value offset w.skip limit 1) v on true order by w.place`,
    [
      metric,
      period.from,
      period.to,
      wanted.map(({ key }) => key),
      wanted.map(({ bucket }) => bucketStart(bucket)),
      wanted.map(({ bucket }) => bucketStart(bucket + 1)),
      wanted.map(({ offset }) => offset),
      wanted.map(({ key }) => key === null),
    ],
  );
  return rows.map(({ value }) => value);
};

/**
 * A span's figures from rollups.
 * @param whose the dimension that answers the question
 */
const fromRollups = async (look: Look, metric: MetricId, whose: Whose, question: Question): Promise<Found[]> => {
  const groups = await heaps(look, metric, whose, question);
  const all = empty();
  for (const heap of groups.values()) pour(all, heap);
  // Where one key alone was asked for, it is the whole; its values are found by its key.
  const whole: [string | null, Heap] = [whose.only, all];
  const asked: [string | null, Heap][] = question.by === undefined ? [whole] : [whole, ...groups];
  const ranked = asked.filter(([, { n }]) => n > 0);
  const values = await lookUp(
    look,
    metric,
    whose,
    question,
    ranked.flatMap(([key, heap]) => [wantedRank(key, heap, 0.5), wantedRank(key, heap, 0.9)]),
  );
  return asked.map((group, index) => {
    const [key, { n, uncounted, total }] = group;
    const place = 2 * ranked.indexOf(group);
    return {
      key: index === 0 || key === '' ? null : key,
      whole: index === 0,
      n,
      mean: n === 0 ? null : total / n,
      p50: n === 0 ? null : (values[place] ?? null),
      p90: n === 0 ? null : (values[place + 1] ?? null),
      ...(metric === 'M7' ? { unanswered: uncounted } : {}),
    };
  });
};

/** Reads a span from rollups where the period is long and one dimension answers, else from all its values. */
export const preferringRollups =
  (metric: MetricId, fromValues: Figure): Figure =>
  (look, question) => {
    const whose = whoseOf(question.by, question.filters);
    const { from, to } = question.period;
    const isLong = Date.parse(to) - Date.parse(from) >= longEnough;
    return isLong && whose !== null ? fromRollups(look, metric, whose, question) : fromValues(look, question);
  };
