import { DatabaseSync, type StatementSync } from 'node:sqlite';

const SCHEMA_VERSION = 1;

const TABLES = `
  create table streams (
    id integer primary key,
    name text not null unique,
    head integer not null default -1,
    tombstoned integer not null default 0,
    soft_deleted integer not null default 0,
    truncate_before integer not null default 0,
    max_count integer,
    max_age_ms integer
  ) strict;
  create table events (
    position integer primary key,
    stream integer not null references streams (id),
    revision integer not null,
    id text not null,
    type text not null,
    content_type text not null,
    data blob not null,
    metadata blob not null,
    created integer not null
  ) strict;
  create unique index events_by_revision on events (stream, revision);
  pragma user_version = ${SCHEMA_VERSION};
`;

/**
 * Opens the log's database file and creates its tables when it is new.
 * The exclusive locking mode lets the operating system keep a second process out, even when the lock file is gone.
 * @throws {Error} when another process has the file open, or when a later version of this software wrote it.
 */
export function openEventTables(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(
    'pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536; pragma wal_autocheckpoint = 4000;',
  );
  const version = Number(database.prepare('pragma user_version').get()?.user_version ?? 0);
  if (version === 0) database.exec(`begin immediate; ${TABLES} commit;`);
  else if (version !== SCHEMA_VERSION) throw new Error(`The event log has format ${version}; this version reads format ${SCHEMA_VERSION}.`);
  return database;
}

export interface StreamRow {
  id: number;
  head: number;
  tombstoned: number;
  soft_deleted: number;
  truncate_before: number;
  max_count: number | null;
  max_age_ms: number | null;
}

export interface EventRow {
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
  created: number;
}

type Argument = string | number | Uint8Array | null;

/** A prepared statement whose row type is declared once, where its SQL is written. */
export class Query<Row> {
  readonly #statement: StatementSync;

  constructor(database: DatabaseSync, sql: string) {
    this.#statement = database.prepare(sql);
  }

  first(...values: Argument[]): Row | undefined {
    return this.#statement.get(...values) as Row | undefined;
  }

  rows(...values: Argument[]): Iterable<Row> {
    return this.#statement.iterate(...values) as Iterable<Row>;
  }

  run(...values: Argument[]): void {
    this.#statement.run(...values);
  }
}
