import { CheckpointMoved } from './checkpoint.js';
import { holdLock, projecting } from './lock.js';
import type { Pace } from './pace.js';
import { earliest } from './position.js';
import { connect, disconnect } from './postgres.js';
import { prepare } from './prepare.js';
import { project } from './project.js';
import type { ReadModel } from './read-model.js';
import type { Engines } from './rebuild.js';
import { endOfLog } from './subscribe.js';
import { wakeUp } from './wake-up.js';

/** What a session tells, and asks, the worker that it belongs to. */
export interface Worker {
  readonly pace: Pace;
  readonly signal: AbortSignal;
  committed(position: string): void;
  live(): void;
  /** Rebuilds what has changed; resolves when it is switched in, or when the signal aborts. */
  rebuild(stale: readonly ReadModel[], signal: AbortSignal): Promise<void>;
}

const forever = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const give = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) give();
    else signal.addEventListener('abort', give);
  });

/**
 * One stretch of work between two troubles: takes the lock, makes the tables, follows the log.
 * @throws whatever ends it: an engine that went away, a handler, CheckpointMoved after a rebuild, the worker's stop
 */
export const session = async ({ databaseUrl, eventStoreUrl }: Engines, models: readonly ReadModel[], worker: Worker): Promise<void> => {
  const ended = new AbortController();
  const either = AbortSignal.any([worker.signal, ended.signal]);
  const end = (error: unknown): void => {
    ended.abort(error);
  };
  const writer = await connect(databaseUrl, end);
  const messenger = await connect(databaseUrl, end);
  let beside = Promise.resolve();
  try {
    await holdLock(writer, projecting, either);
    const { group, stale } = await prepare(writer, models, await endOfLog(eventStoreUrl));
    if (stale.length > 0)
      beside = worker.rebuild(stale, either).then(() => {
        end(new CheckpointMoved());
      });
    const notices = wakeUp(messenger, end);
    const committed = (position: string): void => {
      worker.committed(position);
      notices.reached(position);
    };
    committed(earliest(group.positions.values())); // a notice that the last session could not send any more
    const live = (): boolean => {
      worker.live();
      return false;
    };
    if (group.models.length === 0) await forever(either);
    else await project(writer, eventStoreUrl, group, worker.pace, { committed, live }, either);
  } finally {
    end(new Error('The session is over.'));
    await Promise.all([beside, disconnect(writer), disconnect(messenger)]);
  }
};
