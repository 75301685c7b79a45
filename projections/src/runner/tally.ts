import type { Change } from './fold-rows.js';
import { identity, type Table, type Tables } from './table.js';

interface Counter {
  readonly bucket: string;
  readonly n: number;
}

/** By how much each bucket's count changes; buckets that stay as they are do not appear. */
export const differences = <Row>(changes: readonly Change<Row>[], buckets: (row: Row) => readonly string[]): Map<string, number> => {
  const sums = new Map<string, number>();
  const add = (row: Row | null, by: number): void => {
    for (const bucket of row === null ? [] : buckets(row)) sums.set(bucket, (sums.get(bucket) ?? 0) + by);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return new Map([...sums].filter(([, by]) => by !== 0));
};

/**
 * Counters kept from the difference between rows before and after a batch, so that counting never scans.
 * An empty bucket has no row: what remains does not depend on how the log was cut into batches.
 */
export const tallyOf = <Row>(name: string, buckets: (row: Row) => readonly string[]) => {
  const table: Table<Counter> = {
    name,
    columns: { bucket: 'text not null', n: 'int not null check (n > 0)' },
    primaryKey: ['bucket'],
    indexes: [],
  };
  const count = async (tables: Tables, changes: readonly Change<Row>[]): Promise<void> => {
    const changed = differences(changes, buckets);
    const stored = await tables.load(
      table,
      [...changed.keys()].map((bucket) => [bucket]),
    );
    const counters = [...changed].map(([bucket, by]) => ({ bucket, n: (stored.get(identity([bucket]))?.n ?? 0) + by }));
    await tables.write(
      table,
      counters.filter(({ n }) => n !== 0),
    );
    await tables.remove(
      table,
      counters.filter(({ n }) => n === 0).map(({ bucket }) => [bucket]),
    );
  };
  return { table, count };
};
