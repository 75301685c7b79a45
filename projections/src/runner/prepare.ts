import type pg from 'pg';
import { createCheckpoints, readCheckpoints, setCheckpoint, type Checkpoint, type Group } from './checkpoint.js';
import { beginning, isAfter } from './position.js';
import type { ReadModel } from './read-model.js';
import { creation } from './table.js';
import { inTransaction } from './transaction.js';

type Checkpoints = ReadonlyMap<string, Checkpoint>;

/** What can go on from its checkpoint, and what has to be rebuilt first because the code has changed. */
export interface Prepared {
  readonly group: Group;
  readonly stale: readonly ReadModel[];
}

/** Creates the tables of a read model; what stood there before is dropped. */
export const createTables = async (client: pg.Client, schema: string, { tables }: ReadModel): Promise<void> => {
  for (const table of tables) {
    await client.query(`drop table if exists ${schema}.${table.name} cascade`);
    await client.query(creation(schema, table));
  }
};

const isThere = async (client: pg.Client, { tables }: ReadModel): Promise<boolean> => {
  const found = await client.query<{ there: boolean }>(
    'select bool_and(to_regclass(name) is not null) as there from unnest($1::text[]) name',
    [tables.map(({ name }) => `read.${name}`)],
  );
  return found.rows[0]?.there === true;
};

/**
 * Whether the tables were made from another log than the one that ends at `end`.
 * A filter's checkpoint may lie behind the last event, a row never does: so such a checkpoint is only a reason to look at the rows.
 */
const areOfAnotherLog = async (client: pg.Client, models: readonly ReadModel[], known: Checkpoints, end: string): Promise<boolean> => {
  const ahead = models.filter(({ name }) => isAfter(known.get(name)?.position ?? beginning, end));
  for (const { name, columns } of ahead.flatMap(({ tables }) => tables)) {
    if (!('position' in columns)) continue;
    const later = await client.query(`select 1 from read.${name} where position > $1 limit 1`, [end]);
    if (later.rows.length > 0) return true;
  }
  return false;
};

/** The read models whose tables are whole and made by this code from this log. */
const intact = async (client: pg.Client, models: readonly ReadModel[], known: Checkpoints, end: string): Promise<ReadModel[]> => {
  const whole: ReadModel[] = [];
  for (const model of models) if (known.get(model.name)?.version === model.version && (await isThere(client, model))) whole.push(model);
  return (await areOfAnotherLog(client, whole, known, end)) ? [] : whole;
};

const start = async (client: pg.Client, models: readonly ReadModel[]): Promise<void> => {
  for (const model of models) {
    await createTables(client, 'read', model);
    await setCheckpoint(client, 'read', model, beginning);
  }
};

/**
 * Makes sure that every read model has its tables.
 * In an empty database they all start with the log; later a new, changed or lost one is stale: it is served as it is (or empty) until it is rebuilt.
 * @param end the position of the log's last event; where rows were made from later events, all of them come from another log and are stale
 */
export const prepare = (client: pg.Client, models: readonly ReadModel[], end: string): Promise<Prepared> =>
  inTransaction(client, async () => {
    // pg_trgm ships with Postgres, and who may create in the database may switch it on: the search on the floor needs its index.
    await client.query(`create extension if not exists pg_trgm; create schema if not exists read; ${createCheckpoints('read')}`);
    if ((await readCheckpoints(client, 'read')).size === 0) await start(client, models);
    // Readers take the earliest checkpoint for the position of what they show: one that nobody moves any more would stand still for ever.
    await client.query('delete from read.checkpoint where read_model <> all($1::text[])', [models.map(({ name }) => name)]);
    const known = await readCheckpoints(client, 'read');
    const current = await intact(client, models, known, end);
    const stale = models.filter((model) => !current.includes(model));
    for (const model of stale) if (!(await isThere(client, model))) await createTables(client, 'read', model);
    const positions = new Map(current.map(({ name }) => [name, known.get(name)?.position ?? beginning]));
    return { group: { schema: 'read', models: current, positions }, stale };
  });
