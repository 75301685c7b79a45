import type pg from 'pg';
import { applyBatch } from './apply.js';
import type { Group } from './checkpoint.js';
import type { Pace } from './pace.js';
import { earliest } from './position.js';
import { subscribe } from './subscribe.js';

/** What is told while a group is being projected. */
export interface Progress {
  /** A batch has been committed: everything up to `position` is in the tables. */
  committed(position: string): void;
  /** All that the log held is in the tables. Return true to stop there. */
  live(group: Group): boolean;
}

/**
 * Keeps a group of read models up with the log, until `live` says to stop.
 * @param pace how many events a batch takes; it falls after a failure, so that the events before a bad one get through
 * @throws when the event store, Postgres or a handler fails, and the signal's reason
 */
export const project = async (
  client: pg.Client,
  eventStoreUrl: string,
  start: Group,
  pace: Pace,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> => {
  let group = start;
  const feed = subscribe(eventStoreUrl, earliest(group.positions.values()), signal);
  try {
    for (;;) {
      const arrived = await feed.next(pace.limit());
      group = await applyBatch(client, group, arrived);
      pace.succeeded();
      progress.committed(arrived.position);
      if (arrived.live && progress.live(group)) return;
    }
  } finally {
    await feed.close();
  }
};
