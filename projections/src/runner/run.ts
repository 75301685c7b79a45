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

/** Tries until it works or the signal aborts. `attempt` gets a way to say that something worked, so that the next pause is short. */
const insist = async (signal: AbortSignal, attempt: (worked: () => void) => Promise<void>, onFailure: (error: unknown) => void) => {
  const pauses = backOff();
  const tryOnce = async (): Promise<boolean> => {
    try {
      await attempt(pauses.reset);
      return true;
    } catch (error) {
      if (signal.aborted) return true;
      onFailure(error);
      await pauses.wait(signal);
      return signal.aborted;
    }
  };
  while (!(await tryOnce()));
};

const rebuildFrom = (engines: Engines, logger: Logger) => (stale: readonly ReadModel[], signal: AbortSignal) => {
  const readModels = stale.map(({ name }) => name);
  return insist(
    signal,
    async () => {
      logger.info({ readModels }, 'rebuilding beside the served tables');
      await rebuild(engines, stale, signal);
      logger.info({ readModels }, 'rebuilt and switched in');
    },
    (error) => {
      logger.error(withoutWords(error), 'the rebuild broke off and will be tried again');
    },
  );
};

/**
 * Starts a worker. It waits while another one is active, and heals by itself when an engine goes away: it begins again from the checkpoint.
 * @param models all read models; a stale one is rebuilt beside the others
 * @param logger gets names, ids, positions and codes, never what somebody wrote
 */
export const run = (engines: Engines, models: readonly ReadModel[], logger: Logger): Projections => {
  const stopping = new AbortController();
  const becomesLive = Promise.withResolvers<undefined>();
  const speed = pace();
  let position = beginning;

  const attempt = (worked: () => void): Promise<void> =>
    session(engines, models, {
      pace: speed,
      signal: stopping.signal,
      rebuild: rebuildFrom(engines, logger),
      live: () => {
        worked();
        becomesLive.resolve(undefined);
      },
      committed: (reached) => {
        if (reached !== position) worked();
        position = reached;
      },
    });
  const stopped = insist(stopping.signal, attempt, (error) => {
    if (error instanceof CheckpointMoved) {
      logger.info('a rebuild was switched in: going on from the checkpoints');
      return;
    }
    speed.failed();
    logger.error(withoutWords(error), 'projecting broke off and begins again from the checkpoint');
  });
  return {
    live: becomesLive.promise,
    position: () => position,
    stop: async () => {
      stopping.abort(new Error('The worker was stopped.'));
      await stopped;
    },
  };
};
