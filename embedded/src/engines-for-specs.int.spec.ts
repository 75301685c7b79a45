import { existsSync } from 'node:fs';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { startEngines, type Engines } from './engines-for-specs.js';

jest.setTimeout(60_000);

let engines: Engines | undefined;

afterEach(async () => {
  await engines?.stop();
  engines = undefined;
});

describe('Engines for specs', () => {
  it('take rows and events', async () => {
    engines = await startEngines();
    const database = new pg.Client({ connectionString: engines.databaseUrl });
    await database.connect();
    const events = EventStoreDBClient.connectionString(engines.eventStoreUrl);

    expect((await database.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    const { success } = await events.appendToStream(`spec-${process.pid}`, jsonEvent({ type: 'Tried', data: {} }));
    expect(success).toBe(true);

    await database.end();
    await events.dispose();
  });

  it('are those that the environment names, which are not ours to end', async () => {
    engines = await startEngines({ DATABASE_URL: 'postgres://somewhere.example/else', EVENTSTORE_URL: 'esdb://somewhere.example' });

    expect(engines).toMatchObject({
      databaseUrl: 'postgres://somewhere.example/else',
      eventStoreUrl: 'esdb://somewhere.example',
      postgres: undefined,
      eventStore: undefined,
    });
  });

  it('are gone after the specs, and their data with them', async () => {
    engines = await startEngines();
    const pid = engines.postgres?.pid ?? 0;

    await engines.stop();

    expect(existsSync(`/proc/${pid}`)).toBe(false);
  });
});
