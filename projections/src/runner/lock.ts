import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** The first half of our advisory locks' keys; they live in the database of the read side. */
const ours = 0x1b0c;
export const projecting = 1;
export const rebuilding = 2;

const pollEvery = 250;

/**
 * Waits until this connection alone holds the lock; it keeps it until it ends. Polls, so that a waiting worker stops at once when told to.
 * @throws the signal's reason, or what Postgres threw
 */
export const holdLock = async (client: pg.Client, lock: number, signal: AbortSignal): Promise<void> => {
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [ours, lock]);
    if (rows[0]?.held === true) return;
    await pause(pollEvery, undefined, { signal });
  }
};
