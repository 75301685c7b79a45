import type { Logger } from 'pino';
import { backOff } from './back-off.js';
import { CheckpointMoved } from './checkpoint.js';
import { withoutWords } from './fault.js';
import { pace } from './pace.js';
import { beginning } from './position.js';
import type { ReadModel } from './read-model.js';
import { rebuild, type Engines } from './rebuild.js';
import { session } from './session.js';

/** A worker that keeps read models up with the log. */
export interface Projections {
  /** Resolves when this worker is the active one and has caught up with the log for the first time. */
  readonly live: Promise<void>;
  /** The position of the last event whose rows are committed. */
  position(): string;
  /** Finishes the batch at hand and lets go of both engines. */
  stop(): Promise<void>;
}

const rebuilding = async (engines: Engines, stale: readonly ReadModel[], logger: Logger, signal: AbortSignal): Promise<void> => {
  const pauses = backOff();
  const readModels = stale.map(({ name }) => name);
  while (!signal.aborted) {
    try {
      logger.info({ readModels }, 'rebuilding beside the served tables');
      await rebuild(engines, stale, signal);
      logger.info({ readModels }, 'rebuilt and switched in');
      return;
    } catch (error) {
      if (signal.aborted) return;
      logger.error(withoutWords(error), 'the rebuild broke off and will be tried again');
      await pauses.wait(signal);
    }
  }
};

/**
 * Starts a worker. It waits while another one is active, and heals by itself when an engine goes away: it begins again from the checkpoint.
 * @param models all read models; a stale one is rebuilt beside the others
 * @param logger gets names, ids, positions and codes, never what somebody wrote
 */
export const run = (engines: Engines, models: readonly ReadModel[], logger: Logger): Projections => {
  const stopping = new AbortController();
  const becomesLive = Promise.withResolvers<undefined>();
  const pauses = backOff();
  const speed = pace();
  let position = beginning;
  const worker = {
    pace: speed,
    signal: stopping.signal,
    committed: (reached: string) => {
      if (reached !== position) pauses.reset();
      position = reached;
    },
    live: () => {
      pauses.reset();
      becomesLive.resolve(undefined);
    },
    rebuild: (stale: readonly ReadModel[], signal: AbortSignal) => rebuilding(engines, stale, logger, signal),
  };
  const untilStopped = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await session(engines, models, worker);
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (error instanceof CheckpointMoved) continue;
        speed.failed();
        logger.error(withoutWords(error), 'projecting broke off and begins again from the checkpoint');
        await pauses.wait(stopping.signal);
      }
    }
  };
  const stopped = untilStopped();
  return {
    live: becomesLive.promise,
    position: () => position,
    stop: async () => {
      stopping.abort(new Error('The worker was stopped.'));
      await stopped;
    },
  };
};
