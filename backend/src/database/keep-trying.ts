import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import { isError } from '../http/is-error.js';

const firstPause = 200;
const longestPause = 2_000;

/**
 * Does something until it succeeds, with growing pauses of 0.2 s to 2 s between the attempts.
 * @param what how the work is called in the log
 * @param signal ends the attempts
 * @throws the signal's reason once it is aborted
 */
export const keepTrying = async (what: string, work: () => Promise<unknown>, signal: AbortSignal, logger: Logger): Promise<void> => {
  for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
    signal.throwIfAborted();
    try {
      await work();
      return;
    } catch (error) {
      logger.warn({ retryInMs: wait, what, error: isError(error) ? `${error.name}: ${error.message}` : 'unknown' });
    }
    await pause(wait, undefined, { signal });
  }
};
