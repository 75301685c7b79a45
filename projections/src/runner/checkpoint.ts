import type pg from 'pg';
import type { ReadModel } from './read-model.js';

/** The read models that move together, and how far each of them is. */
export interface Group {
  readonly schema: 'read' | 'read_next';
  readonly models: readonly ReadModel[];
  /** The position of the last event that each read model has seen, by its name. */
  readonly positions: ReadonlyMap<string, string>;
}

export interface Checkpoint {
  readonly version: number;
  readonly position: string;
}

/** Somebody else moved the checkpoints (a rebuild was switched in): read them again and start from there. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

export const createCheckpoints = (schema: string): string => `create table if not exists ${schema}.checkpoint
  (read_model text primary key, version int not null, position bigint not null, updated_at timestamptz not null default now())`;

export const readCheckpoints = async (client: pg.Client, schema: string, options = ''): Promise<Map<string, Checkpoint>> => {
  const found = await client.query<Checkpoint & { read_model: string }>(
    `select read_model, version, position from ${schema}.checkpoint order by read_model ${options}`,
  );
  return new Map(found.rows.map(({ read_model, version, position }) => [read_model, { version, position }]));
};

/** Locks the group's checkpoints until the transaction ends, so that a batch and a switch never meet. @throws CheckpointMoved */
export const holdCheckpoints = async (client: pg.Client, { schema, models, positions }: Group): Promise<void> => {
  const stored = await readCheckpoints(client, schema, 'for update');
  for (const { name, version } of models) {
    const checkpoint = stored.get(name);
    if (checkpoint?.version !== version || checkpoint.position !== positions.get(name)) throw new CheckpointMoved();
  }
};

/** Moves the group's checkpoints to `position`; one that is already further stays. */
export const moveCheckpoints = async (client: pg.Client, { schema, models }: Group, position: string): Promise<void> => {
  await client.query(
    `update ${schema}.checkpoint set position = $2, updated_at = now() where read_model = any($1::text[]) and position < $2::bigint`,
    [models.map(({ name }) => name), position],
  );
};

export const setCheckpoint = async (client: pg.Client, schema: string, { name, version }: ReadModel, position: string): Promise<void> => {
  await client.query(
    `insert into ${schema}.checkpoint (read_model, version, position) values ($1, $2, $3)
     on conflict (read_model) do update set version = excluded.version, position = excluded.position, updated_at = now()`,
    [name, version, position],
  );
};
