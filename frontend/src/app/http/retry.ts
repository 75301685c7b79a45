import { type MonoTypeOperatorFunction, retry, throwError, timer } from 'rxjs';
import { passesByItself, refused } from './problem';

/** Milliseconds to wait before the attempt after `failures` failed ones: 0.5 s doubling to 10 s, the server's `Retry-After` where it is longer. */
export const backOff = (failures: number, retryAfter: number | null = null): number =>
  Math.max(Math.min(500 * 2 ** (failures - 1), 10_000), Math.min((retryAfter ?? 0) * 1000, 10_000));

/**
 * Asks again while the server cannot be reached or says 502 to 504. Only for calls that carry an Idempotency-Key.
 * @param times how many further attempts; each waits `backOff`
 */
export const retryWhileAway = <T>(times: number): MonoTypeOperatorFunction<T> =>
  retry({
    count: times,
    delay: (fault: unknown, failures) => {
      const problem = refused(fault);
      return passesByItself(problem) ? timer(backOff(failures, problem.retryAfter)) : throwError(() => fault);
    },
  });
