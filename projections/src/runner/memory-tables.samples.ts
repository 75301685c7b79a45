import { identity, type AnyTable, type Key, type Tables } from './table.js';

/** Tables in memory, for specs: what the read models make of events without a database. */
export const memoryTables = () => {
  const tables = new Map<string, Map<string, object>>();
  const rowsOf = (name: string): Map<string, object> => {
    const rows = tables.get(name) ?? new Map<string, object>();
    tables.set(name, rows);
    return rows;
  };
  const keyOf = (table: AnyTable, row: object): Key => {
    const values = new Map(Object.entries(row));
    return table.primaryKey.map((column) => String(values.get(column)));
  };
  const inMemory: Tables = {
    load: <Row extends object>({ name }: AnyTable, keys: readonly Key[]) => {
      const rows = rowsOf(name) as Map<string, Row>;
      const found = keys.flatMap((key) => {
        const row = rows.get(identity(key));
        return row === undefined ? [] : ([[identity(key), row]] as const);
      });
      return Promise.resolve(new Map(found));
    },
    write: (table, rows) => {
      for (const row of rows) rowsOf(table.name).set(identity(keyOf(table, row)), row);
      return Promise.resolve();
    },
    remove: (table, keys) => {
      for (const key of keys) rowsOf(table.name).delete(identity(key));
      return Promise.resolve();
    },
  };
  return { ...inMemory, rows: (name: string): object[] => [...rowsOf(name).values()] };
};
