import type pg from 'pg';
import { createCheckpoints, readCheckpoints, setCheckpoint, type Checkpoint, type Group } from './checkpoint.js';
import { beginning, isAfter } from './position.js';
import type { ReadModel } from './read-model.js';
import { creation } from './table.js';
import { inTransaction } from './transaction.js';

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

/** A filter's checkpoint may lie behind the last event, a row never does: so a checkpoint that does is only a reason to look at the rows. */
const isOfAnotherLog = async (client: pg.Client, { tables }: ReadModel, { position }: Checkpoint, end: string): Promise<boolean> => {
  if (!isAfter(position, end)) return false;
  for (const { name, columns } of tables) {
    if (!('position' in columns)) continue;
    const later = await client.query(`select 1 from read.${name} where position > $1 limit 1`, [end]);
    if (later.rows.length > 0) return true;
  }
  return false;
};

/**
 * Makes sure that every read model has its tables.
 * In an empty database they all start with the log; later a new or changed one is stale: it is served as it is (or empty) until it is rebuilt.
 * @param end the position of the log's last event; what was made from later events comes from another log and is stale too
 */
export const prepare = (client: pg.Client, models: readonly ReadModel[], end: string): Promise<Prepared> =>
  inTransaction(client, async () => {
    await client.query(`create schema if not exists read; ${createCheckpoints('read')}`);
    const known = await readCheckpoints(client, 'read');
    const stale: ReadModel[] = [];
    const positions = new Map<string, string>();
    for (const model of models) {
      const checkpoint = known.get(model.name);
      const current = checkpoint?.version === model.version && !(await isOfAnotherLog(client, model, checkpoint, end));
      if (!(await isThere(client, model)) || known.size === 0) await createTables(client, 'read', model);
      if (known.size === 0) await setCheckpoint(client, 'read', model, beginning);
      if (current || known.size === 0) positions.set(model.name, checkpoint?.position ?? beginning);
      else stale.push(model);
    }
    return { group: { schema: 'read', models: models.filter(({ name }) => positions.has(name)), positions }, stale };
  });
