import type { Table, Tables } from '../runner/table.js';

/** Rows before and after a batch, of one escalation. */
interface Versions<Row> {
  readonly old: readonly Row[];
  readonly now: readonly Row[];
}

/** What a batch changes in a table: rows that stand no more as they did, and rows as they stand now. */
export interface Rewritten<Row> {
  readonly gone: readonly Row[];
  readonly come: readonly Row[];
}

/** Writes the rows that differ, and removes those that are no more. @returns both sides of what changed */
export const rewrite = async <Row extends object>(
  tables: Tables,
  table: Table<Row>,
  versions: readonly Versions<Row>[],
): Promise<Rewritten<Row>> => {
  const keyOf = (row: Row): string[] => table.primaryKey.map((column) => String(row[column]));
  const byKey = (rows: readonly Row[]) => new Map(rows.map((row) => [keyOf(row).join(' '), row]));
  const changes = versions.map(({ old, now }) => ({ old: byKey(old), now: byKey(now) }));
  const differing = (from: Map<string, Row>, other: Map<string, Row>): Row[] =>
    [...from].flatMap(([key, row]) => (JSON.stringify(other.get(key)) === JSON.stringify(row) ? [] : [row]));
  const come = changes.flatMap(({ old, now }) => differing(now, old));
  await tables.write(table, come);
  await tables.remove(
    table,
    changes.flatMap(({ old, now }) => [...old].flatMap(([key, row]) => (now.has(key) ? [] : [keyOf(row)]))),
  );
  return { gone: changes.flatMap(({ old, now }) => differing(old, now)), come };
};
