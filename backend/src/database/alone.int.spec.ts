import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { startPostgres, type PostgresHandle } from '@inbox/embedded/postgres/start-postgres';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../http/app-for-specs.js';
import { alone } from './alone.js';

const job = 99;
const folder = mkdtempSync(join(tmpdir(), 'inbox-alone-'));
let postgres: PostgresHandle;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  postgres = await startPostgres({ dataDirectory: join(folder, 'postgres') });
}, 120_000);
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that wants the job: what it did, and how it is ended. */
const wanting = () => {
  const stopping = new AbortController();
  const done: string[] = [];
  const ended = alone(
    postgres.url,
    job,
    async (connection, signal) => {
      done.push('began');
      done.push(String((await connection.query('select 1')).rowCount));
      if (!signal.aborted) await once(signal, 'abort');
      done.push('stopped');
      signal.throwIfAborted();
    },
    stopping.signal,
  ).catch((error: unknown) => error);
  const stop = (): Promise<unknown> => {
    stopping.abort(new Error('told to'));
    return ended;
  };
  return { done, ended, stop };
};
const isWorking = (one: { done: readonly string[] }) => () => Promise.resolve(one.done.length === 2);

describe('A job that one process does alone', () => {
  it('is done by one of two, and by the other when the first stops', async () => {
    const [one, other] = [wanting(), wanting()];
    await until('one works', () => Promise.resolve(one.done.length + other.done.length === 2));
    const [first, second] = one.done.length > 0 ? [one, other] : [other, one];

    await first.stop();
    await until('the other works', isWorking(second));

    expect(first.done).toEqual(['began', '1', 'stopped']);
    expect(second.done).toEqual(['began', '1']);
    await second.stop();
  });

  it('stops when its connection is lost, and says so', async () => {
    const one = wanting();
    await until('it works', isWorking(one));

    await new Promise<void>((closed) => {
      const other = alone(
        postgres.url,
        job + 1,
        async (connection) => {
          await connection.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = ${String(job)}`);
        },
        new AbortController().signal,
      );
      void other.then(closed);
    });

    expect(await one.ended).toBeInstanceOf(Error);
    expect(one.done).toEqual(['began', '1', 'stopped']);
  });

  it('is waited for no longer once told to stop', async () => {
    const [one, waiting] = [wanting(), wanting()];
    await until('one works', () => Promise.resolve(one.done.length + waiting.done.length === 2));
    const [holder, standby] = one.done.length > 0 ? [one, waiting] : [waiting, one];

    expect(await standby.stop()).toMatchObject({ name: 'AbortError' });
    expect(standby.done).toEqual([]);
    await holder.stop();
  });
});
