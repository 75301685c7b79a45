/** The values of a primary key's columns, in their order. */
export type Key = readonly string[];

/** A table of the read side as a read model declares it. */
export interface Table<Row extends object> {
  readonly name: string;
  /** Column -> its SQL type and constraints. */
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  readonly primaryKey: readonly (keyof Row & string)[];
  /** What stands after `create index on <table>`. */
  readonly indexes: readonly string[];
}
export type AnyTable = Omit<Table<object>, 'columns' | 'primaryKey'> & {
  readonly columns: Readonly<Record<string, string>>;
  readonly primaryKey: readonly string[];
};

/** The tables of one schema inside one transaction. Each call is one statement, whatever the number of rows. */
export interface Tables {
  /** The rows that exist among the keys, by `identity` of their key. */
  load<Row extends object>(table: Table<Row>, keys: readonly Key[]): Promise<Map<string, Row>>;
  /** Inserts or replaces whole rows; no two of them with the same key. */
  write<Row extends object>(table: Table<Row>, rows: readonly Row[]): Promise<void>;
  remove<Row extends object>(table: Table<Row>, keys: readonly Key[]): Promise<void>;
}

/** One text for one key. UUIDs compare as Postgres does, in either case. */
export const identity = (key: Key): string => key.join(' ').toLowerCase();

const constraint = / (not null|null|default|check)\b.*$/;

/** The bare SQL type of a column, without its constraints. */
export const typeOf = (table: AnyTable, column: string): string => (table.columns[column] ?? '').replace(constraint, '');

/** The statements that create a table and its indexes in `schema`. */
export const creation = (schema: string, table: AnyTable): string => {
  const columns = Object.entries(table.columns).map(([column, definition]) => `${column} ${definition}`);
  return [
    `create table ${schema}.${table.name} (${columns.join(', ')}, primary key (${table.primaryKey.join(', ')}))`,
    ...table.indexes.map((index) => `create index on ${schema}.${table.name} ${index}`),
  ].join(';\n');
};
