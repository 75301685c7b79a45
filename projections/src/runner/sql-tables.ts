import type pg from 'pg';
import { identity, typeOf, type AnyTable, type Key, type Tables } from './table.js';

const list = (columns: readonly string[], each: (column: string) => string = (column) => column): string => columns.map(each).join(', ');

/** `unnest` of one array for each column of the key, as a relation `k`. */
const keys = (table: AnyTable): string =>
  `unnest(${table.primaryKey.map((column, index) => `$${index + 1}::${typeOf(table, column)}[]`).join(', ')}) as k(${list(table.primaryKey)})`;
const matching = (table: AnyTable): string => table.primaryKey.map((column) => `t.${column} = k.${column}`).join(' and ');
const arrays = (table: AnyTable, wanted: readonly Key[]): string[][] =>
  table.primaryKey.map((_, index) => wanted.map((key) => key[index] ?? ''));

const upsert = (schema: string, table: AnyTable): string => {
  const columns = Object.keys(table.columns);
  const others = columns.filter((column) => !table.primaryKey.includes(column));
  return `insert into ${schema}.${table.name} (${list(columns)})
    select ${list(columns)} from jsonb_to_recordset($1::jsonb) as r(${list(columns, (column) => `${column} ${typeOf(table, column)}`)})
    on conflict (${list(table.primaryKey)}) do update set ${list(others, (column) => `${column} = excluded.${column}`)}`;
};

/** Postgres stores neither NUL nor half a surrogate pair: what the log holds of them is shown as U+FFFD instead of stopping the read side. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '\uFFFD') : value;

const distinct = (wanted: readonly Key[]): Key[] => [...new Map(wanted.map((key) => [identity(key), key])).values()];

/**
 * The tables of `schema` on a connection, inside the transaction that it is in.
 * @param schema `read` for what is served, `read_next` for what is being rebuilt
 */
export const tablesIn = (client: pg.Client, schema: string): Tables => ({
  load: async <Row extends object>(table: AnyTable, wanted: readonly Key[]): Promise<Map<string, Row>> => {
    if (wanted.length === 0) return new Map();
    const found = await client.query<Record<string, unknown>>(
      `select t.* from ${keys(table)} join ${schema}.${table.name} t on ${matching(table)}`,
      arrays(table, distinct(wanted)),
    );
    return new Map(found.rows.map((row) => [identity(table.primaryKey.map((column) => String(row[column]))), row as Row]));
  },
  write: async (table: AnyTable, rows) => {
    if (rows.length > 0) await client.query(upsert(schema, table), [JSON.stringify(rows, storable)]);
  },
  remove: async (table: AnyTable, wanted) => {
    if (wanted.length > 0)
      await client.query(`delete from ${schema}.${table.name} t using ${keys(table)} where ${matching(table)}`, arrays(table, wanted));
  },
});
