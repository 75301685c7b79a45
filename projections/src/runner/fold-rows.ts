import type { Recorded } from '@inbox/contracts/recorded';
import { blaming } from './fault.js';
import { identity, type Key, type Table, type Tables } from './table.js';

/** A row before and after a batch; null where there was or is none. */
export interface Change<Row> {
  readonly before: Row | null;
  readonly after: Row | null;
}

interface Folding<Row extends object, E extends Recorded> {
  readonly table: Table<Row>;
  readonly key: (event: E) => string | Key | null;
  readonly fold: (row: Row | null, event: E) => Row | null;
}

/**
 * Folds a batch: loads the rows it touches at once, folds in memory, writes what changed at once.
 * @returns the rows that changed
 * @throws HandlerFailed
 */
export const foldRows = async <Row extends object, E extends Recorded>(
  tables: Tables,
  { table, key, fold }: Folding<Row, E>,
  events: readonly E[],
): Promise<Change<Row>[]> => {
  const touched = events.flatMap((event) => {
    const found = blaming(event, () => key(event));
    return found === null ? [] : [{ event, key: typeof found === 'string' ? [found] : found }];
  });
  const keys = new Map(touched.map((one) => [identity(one.key), one.key]));
  const before = await tables.load(table, [...keys.values()]);
  const after = new Map<string, Row | null>(before);
  for (const { event, key: touchedKey } of touched) {
    const id = identity(touchedKey);
    after.set(
      id,
      blaming(event, () => fold(after.get(id) ?? null, event)),
    );
  }
  const changed = [...keys].filter(([id]) => after.get(id) !== (before.get(id) ?? null));
  await tables.write(
    table,
    changed.flatMap(([id]) => after.get(id) ?? []),
  );
  await tables.remove(
    table,
    changed.flatMap(([id, changedKey]) => (after.get(id) === null ? [changedKey] : [])),
  );
  return changed.map(([id]) => ({ before: before.get(id) ?? null, after: after.get(id) ?? null }));
};
