import { startEngines, type Engines } from '@inbox/embedded/engines-for-specs';
import { freshDatabase, type FreshDatabase } from '@inbox/embedded/postgres/fresh-database';
import type pg from 'pg';
import { connect, disconnect } from './postgres.js';
import { tablesIn } from './sql-tables.js';
import { creation, identity, type Table } from './table.js';

interface ThingRow {
  readonly id: string;
  readonly place: string;
  readonly at: string | null;
  readonly facts: object;
  readonly share: number | null;
  readonly position: string;
}

const things: Table<ThingRow> = {
  name: 'things',
  columns: {
    id: 'uuid not null',
    place: 'text not null',
    at: 'timestamptz null',
    facts: `jsonb not null default '{}'`,
    share: 'double precision',
    position: 'bigint not null',
  },
  primaryKey: ['id', 'place'],
  indexes: ['(position)', `(place) where share is not null`],
};
const id = '019a0000-0980-7132-8000-0980ABCDEF80';
const thing: ThingRow = {
  id: id.toLowerCase(),
  place: 'depot',
  at: '2026-11-02T09:00:00.123Z',
  facts: { a: 'ä' },
  share: 0.41,
  position: '9007199254740993',
};

let engines: Engines;
let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  engines = await startEngines();
  database = await freshDatabase(engines.databaseUrl);
  client = await connect(database.url, () => undefined);
  await client.query(`create schema read; ${creation('read', things)}`);
}, 60_000);
afterEach(() => client.query('truncate read.things'));
afterAll(async () => {
  await disconnect(client);
  await database.drop();
  await engines.stop();
});

const load = async (...keys: string[][]): Promise<ThingRow[]> => [...(await tablesIn(client, 'read').load(things, keys)).values()];

describe('Rows in Postgres', () => {
  it('come back as they were written: times as text in UTC, positions as text', async () => {
    await tablesIn(client, 'read').write(things, [thing]);
    expect(await load([id, 'depot'])).toEqual([thing]);
  });

  it('are found by the whole key, whatever the case of its UUID', async () => {
    await tablesIn(client, 'read').write(things, [thing, { ...thing, place: 'shop', at: null, share: null }]);
    const found = await tablesIn(client, 'read').load(things, [
      [id, 'shop'],
      [id, 'nowhere'],
    ]);
    expect([...found.keys()]).toEqual([identity([id, 'shop'])]);
    expect([...found.values()]).toEqual([{ ...thing, place: 'shop', at: null, share: null }]);
  });

  it('are replaced by a later write of the same key', async () => {
    await tablesIn(client, 'read').write(things, [thing]);
    await tablesIn(client, 'read').write(things, [{ ...thing, facts: {}, share: null }]);
    expect(await load([id, 'depot'])).toEqual([{ ...thing, facts: {}, share: null }]);
  });

  it('are gone when they are removed, and only they', async () => {
    await tablesIn(client, 'read').write(things, [thing, { ...thing, place: 'shop' }]);
    await tablesIn(client, 'read').remove(things, [[id, 'depot']]);
    expect(await load([id, 'depot'], [id, 'shop'])).toEqual([{ ...thing, place: 'shop' }]);
  });

  it('show what Postgres cannot store as a replacement character', async () => {
    await tablesIn(client, 'read').write(things, [{ ...thing, facts: { text: 'NUL \u0000 and half an emoji \ud83d!' } }]);
    expect(await load([id, 'depot'])).toMatchObject([{ facts: { text: 'NUL \uFFFD and half an emoji \uFFFD!' } }]);
  });

  it('cost no statement when there are none', async () => {
    await disconnect(client);
    await tablesIn(client, 'read').write(things, []);
    await tablesIn(client, 'read').remove(things, []);
    expect(await load()).toEqual([]);
    client = await connect(database.url, () => undefined);
  });
});
