import type { Recorded } from '@inbox/contracts/recorded';
import type pg from 'pg';
import { holdCheckpoints, moveCheckpoints, type Group } from './checkpoint.js';
import { beginning, isAfter, latest } from './position.js';
import type { ReadModel } from './read-model.js';
import { tablesIn } from './sql-tables.js';
import { inTransaction } from './transaction.js';

/** Events in the log's order, and the position up to which nothing else of interest lies in the log. */
export interface Batch {
  readonly events: readonly Recorded[];
  readonly position: string;
}

const unseen = ({ name, handles }: ReadModel, { positions }: Group, events: readonly Recorded[]): Recorded[] =>
  events.filter(({ type, position }) => handles.includes(type) && isAfter(position, positions.get(name) ?? beginning));

/**
 * Applies a batch in one transaction: rows and checkpoints move together or not at all.
 * A read model passes over what lies at or before its own checkpoint, so no event counts twice.
 * @returns the group as it stands afterwards
 * @throws CheckpointMoved, HandlerFailed, or what Postgres threw; then nothing has changed
 */
export const applyBatch = async (client: pg.Client, group: Group, { events, position }: Batch): Promise<Group> => {
  const tables = tablesIn(client, group.schema);
  await inTransaction(client, async () => {
    await holdCheckpoints(client, group);
    for (const model of group.models) {
      const news = unseen(model, group, events);
      if (news.length > 0) await model.apply(tables, news);
    }
    await moveCheckpoints(client, group, position);
  });
  return { ...group, positions: new Map([...group.positions].map(([name, before]) => [name, latest(position, before)])) };
};
