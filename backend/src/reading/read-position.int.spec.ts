import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEngines } from '@inbox/embedded/engines-for-specs';
import { Client } from 'pg';
import { until } from '../http/app-for-specs.js';
import { Settings } from '../settings.js';
import { ReadPosition } from './read-position.js';

let engines: Awaited<ReturnType<typeof startEngines>>;
let database: Client;
let position: ReadPosition;

/** What the projections do after a batch. */
const project = async (to: string): Promise<void> => {
  await database.query('update read.checkpoint set position = $1', [to]);
  await database.query(`select pg_notify('projected', $1)`, [to]);
};

beforeAll(async () => {
  engines = await startEngines();
  database = new Client({ connectionString: engines.databaseUrl });
  database.on('error', () => undefined);
  await database.connect();
  await database.query('create schema if not exists read');
  await database.query('create table read.checkpoint (read_model text primary key, position bigint)');
  await database.query(`insert into read.checkpoint values ('inbox_list', 100)`);
  position = new ReadPosition(new Settings({ DATABASE_URL: engines.databaseUrl }));
  position.onApplicationBootstrap();
  await until('it knows where the read models stand', () => Promise.resolve(position.current === '100'));
}, 120_000);

afterAll(async () => {
  await position.onApplicationShutdown();
  await database.end();
  await engines.stop();
});

describe('Waiting for a position', () => {
  it('takes no time where it is reached, or nothing is asked', async () => {
    await expect(position.reached('100')).resolves.toBeUndefined();
    await expect(position.reached(undefined)).resolves.toBeUndefined();
  });

  it('ends when the projections have come there, not before', async () => {
    let reached = false;
    const waiting = position.reached('9007199254740993').then(() => {
      reached = true;
    });
    await project('9007199254740992');
    await until('the first batch is known', () => Promise.resolve(position.current === '9007199254740992'));
    expect(reached).toBe(false);

    await project('9007199254740993');
    await waiting;

    expect(reached).toBe(true);
  });

  it('goes on after the connection was lost, and learns what happened meanwhile', async () => {
    const reached = position.reached('9007199254741000');
    await database.query(`update read.checkpoint set position = 9007199254741000`);
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen projected' or query like '%min(position)%' and pid <> pg_backend_pid()`,
    );

    await reached;

    expect(position.current).toBe('9007199254741000');
  });

  it('never goes back: an older notice changes nothing', async () => {
    await database.query(`select pg_notify('projected', '5')`);
    await project('9007199254741001');
    await until('the newer is known', () => Promise.resolve(position.current === '9007199254741001'));
  });

  it('ends after five seconds where the position does not come', async () => {
    const began = performance.now();

    await position.reached('9007199254749999');

    expect(performance.now() - began).toBeGreaterThan(4_900);
  });
});
