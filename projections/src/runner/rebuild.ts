import type pg from 'pg';
import { createCheckpoints, readCheckpoints, setCheckpoint, type Group } from './checkpoint.js';
import { holdLock, rebuilding } from './lock.js';
import { pace } from './pace.js';
import { beginning } from './position.js';
import { connect, disconnect } from './postgres.js';
import { createTables } from './prepare.js';
import { project } from './project.js';
import type { ReadModel } from './read-model.js';
import { inTransaction } from './transaction.js';

/** Where the two engines are. */
export interface Engines {
  readonly databaseUrl: string;
  readonly eventStoreUrl: string;
}

const beside = (client: pg.Client, models: readonly ReadModel[]): Promise<Group> =>
  inTransaction(client, async () => {
    await client.query(`drop schema if exists read_next cascade; create schema read_next; ${createCheckpoints('read_next')}`);
    for (const model of models) {
      await createTables(client, 'read_next', model);
      await setCheckpoint(client, 'read_next', model, beginning);
    }
    return { schema: 'read_next', models, positions: new Map(models.map(({ name }) => [name, beginning])) };
  });

/** Puts the rebuilt tables in the place of the served ones. Who reads meanwhile sees the old ones or the new ones, whole. */
const switchIn = (client: pg.Client, { models, positions }: Group): Promise<void> =>
  inTransaction(client, async () => {
    await readCheckpoints(client, 'read', 'for update');
    for (const model of models) {
      for (const { name } of model.tables)
        await client.query(`drop table if exists read.${name} cascade; alter table read_next.${name} set schema read`);
      await setCheckpoint(client, 'read', model, positions.get(model.name) ?? beginning);
    }
    await client.query('drop schema read_next cascade');
  });

/**
 * Rebuilds read models from the log in tables beside the served ones, and switches when they have caught up.
 * A worker that projects them at the time notices the switch by its checkpoint and goes on from there. Memory stays bounded by the feed's.
 * @param signal ends it; what was built beside is dropped by the next rebuild
 * @throws when an engine or a handler fails; the served tables are then as before
 */
export const rebuild = async (
  { databaseUrl, eventStoreUrl }: Engines,
  models: readonly ReadModel[],
  signal: AbortSignal,
): Promise<void> => {
  const lost = new AbortController();
  const either = AbortSignal.any([signal, lost.signal]);
  const client = await connect(databaseUrl, (error) => {
    lost.abort(error);
  });
  try {
    await holdLock(client, rebuilding, either);
    let built = await beside(client, models);
    const progress = { committed: () => undefined, live: (group: Group) => ((built = group), true) };
    await project(client, eventStoreUrl, built, pace(), progress, either);
    await switchIn(client, built);
  } finally {
    await disconnect(client);
  }
};
