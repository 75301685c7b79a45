import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** The first half of our advisory locks' keys; the second half names the job: 1 and 2 are the projections'. */
const ours = 0x1b0c;
export const wakingEscalations = 3;
export const releasingOfDeactivated = 4;
export const releasingOfOffline = 5;

const tryEvery = 250;

/**
 * Does a job in one process alone, of all that use this database: waits for the job's lock, which lasts as long as the connection.
 * @param databaseUrl `postgres://…`
 * @param job the second half of the lock's key
 * @param work is given the connection that holds the lock, and a signal that aborts when the connection is lost
 * @param signal ends the waiting and the work
 * @throws what ended it: the work, Postgres, or the signal's reason. The job may have passed to another process by then
 */
export const alone = async (
  databaseUrl: string,
  job: number,
  work: (connection: pg.Client, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  const connection = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 2_000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  const lost = new AbortController();
  const lose = (error: Error = new Error('The connection to Postgres ended.')): void => {
    lost.abort(error);
  };
  connection.on('error', lose);
  connection.on('end', lose);
  const either = AbortSignal.any([signal, lost.signal]);
  try {
    await connection.connect();
    await holdLock(connection, job, either);
    await work(connection, either);
  } finally {
    await connection.end().catch(() => undefined);
  }
};

/** Asks again and again instead of waiting in Postgres, so that a process that stands by stops at once when told to. */
const holdLock = async (connection: pg.Client, job: number, signal: AbortSignal): Promise<void> => {
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await connection.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [ours, job]);
    if (rows[0]?.held === true) return;
    await pause(tryEvery, undefined, { signal });
  }
};
