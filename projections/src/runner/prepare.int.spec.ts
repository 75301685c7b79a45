import { startEngines, type Engines } from '@inbox/embedded/engines-for-specs';
import { freshDatabase, type FreshDatabase } from '@inbox/embedded/postgres/fresh-database';
import { raised } from '@inbox/contracts/escalation/escalation.samples';
import { recorded } from '@inbox/contracts/recorded.samples';
import type pg from 'pg';
import { applyBatch } from './apply.js';
import { readCheckpoints, setCheckpoint } from './checkpoint.js';
import { connect, disconnect } from './postgres.js';
import { prepare, type Prepared } from './prepare.js';
import { eventCount } from './trial.samples.js';

const first = eventCount(1, 'first_count');
const second = eventCount(1, 'second_count');

let engines: Engines;
let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  engines = await startEngines();
}, 60_000);
beforeEach(async () => {
  database = await freshDatabase(engines.databaseUrl);
  client = await connect(database.url, () => undefined);
  const { group } = await prepare(client, [first], '0');
  await applyBatch(client, group, { events: [recorded(raised(), { position: '100' })], position: '200' });
});
afterEach(async () => {
  await disconnect(client);
  await database.drop();
});
afterAll(() => engines.stop());

const names = ({ group, stale }: Prepared) => ({ current: [...group.positions], stale: stale.map(({ name }) => name) });
const isServed = (table: string) => client.query(`select from read.${table}`);

describe('Preparing the tables', () => {
  it('goes on from the checkpoint with what is there', async () => {
    expect(names(await prepare(client, [first], '900'))).toEqual({ current: [['first_count', '200']], stale: [] });
  });

  it('has a new read model rebuilt, and serves it empty until then', async () => {
    expect(names(await prepare(client, [first, second], '900'))).toEqual({ current: [['first_count', '200']], stale: ['second_count'] });
    expect((await isServed('second_count')).rows).toEqual([]);
  });

  it('has a changed read model rebuilt, and serves what it has until then', async () => {
    expect(names(await prepare(client, [eventCount(2, 'first_count')], '900'))).toEqual({ current: [], stale: ['first_count'] });
    expect((await isServed('first_count')).rows).toHaveLength(1);
  });

  it('has a read model rebuilt whose table was lost', async () => {
    await client.query('drop table read.first_count');
    expect(names(await prepare(client, [first], '900'))).toEqual({ current: [], stale: ['first_count'] });
    expect((await isServed('first_count')).rows).toEqual([]);
  });

  it('has rebuilt what was made from events that the log does not hold', async () => {
    expect(names(await prepare(client, [first], '50'))).toEqual({ current: [], stale: ['first_count'] });
  });

  it('has the others rebuilt with it, also where they have no rows', async () => {
    const { group } = await prepare(client, [first, second], '900');
    await setCheckpoint(client, 'read', second, '200');
    expect([...group.positions.keys()]).toEqual(['first_count']);
    expect(names(await prepare(client, [first, second], '50'))).toEqual({ current: [], stale: ['first_count', 'second_count'] });
  });

  it('is content with a checkpoint behind the last event, as a filter sets it', async () => {
    expect(names(await prepare(client, [first], '150'))).toEqual({ current: [['first_count', '200']], stale: [] });
  });

  it('forgets the checkpoint of a read model that the code no longer has', async () => {
    await setCheckpoint(client, 'read', second, '50');
    await prepare(client, [first], '900');
    expect([...(await readCheckpoints(client, 'read')).keys()]).toEqual(['first_count']);
  });

  it('starts with the log again when all is gone', async () => {
    await client.query('drop schema read cascade');
    expect(names(await prepare(client, [first, second], '900'))).toEqual({
      current: [
        ['first_count', '0'],
        ['second_count', '0'],
      ],
      stale: [],
    });
  });
});
