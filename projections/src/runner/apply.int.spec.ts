import { draftKept, raised } from '@inbox/contracts/escalation/escalation.samples';
import { recorded } from '@inbox/contracts/recorded.samples';
import { startEngines, type Engines } from '@inbox/embedded/engines-for-specs';
import { freshDatabase, type FreshDatabase } from '@inbox/embedded/postgres/fresh-database';
import type pg from 'pg';
import { applyBatch } from './apply.js';
import { CheckpointMoved, type Group } from './checkpoint.js';
import { connect, disconnect } from './postgres.js';
import { prepare } from './prepare.js';
import { eventCount } from './trial.samples.js';

const first = eventCount(1, 'first_count');
const second = eventCount(1, 'second_count');
const at = (position: string) => recorded(raised(), { position });
const batch = (...positions: string[]) => ({ events: positions.map(at), position: positions.at(-1) ?? '0' });

let engines: Engines;
let database: FreshDatabase;
let client: pg.Client;
let group: Group;

beforeAll(async () => {
  engines = await startEngines();
}, 60_000);
beforeEach(async () => {
  database = await freshDatabase(engines.databaseUrl);
  client = await connect(database.url, () => undefined);
  ({ group } = await prepare(client, [first, second], '0'));
});
afterEach(async () => {
  await disconnect(client);
  await database.drop();
});
afterAll(() => engines.stop());

const rows = async (sql: string): Promise<object[]> => (await client.query<object & Record<string, unknown>>(sql)).rows;
const counted = (name: string) => rows(`select events, position from read.${name}`);
const checkpoints = () => rows('select read_model, position from read.checkpoint order by read_model');

describe('Applying a batch', () => {
  it('moves rows and every checkpoint', async () => {
    const after = await applyBatch(client, group, batch('100', '200'));
    expect(await counted('first_count')).toEqual([{ events: 2, position: '200' }]);
    expect(await checkpoints()).toEqual([
      { read_model: 'first_count', position: '200' },
      { read_model: 'second_count', position: '200' },
    ]);
    expect([...after.positions.values()]).toEqual(['200', '200']);
  });

  it('moves no row when the checkpoint cannot be moved', async () => {
    await client.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create trigger refuse before update on read.checkpoint for each row execute function refuse()`);
    await expect(applyBatch(client, group, batch('100'))).rejects.toThrow('no');
    expect(await counted('first_count')).toEqual([]);
  });

  it('moves neither when one of the read models cannot take an event', async () => {
    const failing = { ...second, apply: () => Promise.reject(new Error('cannot')) };
    await expect(applyBatch(client, { ...group, models: [first, failing] }, batch('100'))).rejects.toThrow('cannot');
    expect(await counted('first_count')).toEqual([]);
    expect(await checkpoints()).toContainEqual({ read_model: 'first_count', position: '0' });
  });

  it('passes over what a read model has already seen, for that read model alone', async () => {
    await client.query(`update read.checkpoint set position = 200 where read_model = 'second_count'`);
    const apart = { ...group, positions: new Map([...group.positions, ['second_count', '200']]) };
    await applyBatch(client, apart, batch('100', '200', '300'));
    expect(await counted('first_count')).toEqual([{ events: 3, position: '300' }]);
    expect(await counted('second_count')).toEqual([{ events: 1, position: '300' }]);
  });

  it('never moves a checkpoint back', async () => {
    await client.query(`update read.checkpoint set position = 900 where read_model = 'second_count'`);
    const apart = { ...group, positions: new Map([...group.positions, ['second_count', '900']]) };
    const after = await applyBatch(client, apart, batch('100'));
    expect([...after.positions]).toEqual([
      ['first_count', '100'],
      ['second_count', '900'],
    ]);
    expect(await checkpoints()).toContainEqual({ read_model: 'second_count', position: '900' });
  });

  it.each([
    ['another position', 'position = 50'],
    ['another version', 'version = 2'],
  ])('is refused when somebody else has set a checkpoint to %s', async (_, change) => {
    await client.query(`update read.checkpoint set ${change} where read_model = 'first_count'`);
    await expect(applyBatch(client, group, batch('100'))).rejects.toThrow(CheckpointMoved);
    expect(await counted('second_count')).toEqual([]);
  });

  it('moves the checkpoints alone when the log held nothing for the read models', async () => {
    await applyBatch(client, group, { events: [], position: '700' });
    expect(await checkpoints()).toContainEqual({ read_model: 'first_count', position: '700' });
  });

  it('counts in buckets what the rows say, and keeps no empty bucket', async () => {
    const after = await applyBatch(client, group, batch('100'));
    const tally = () => rows('select bucket, n from read.first_count_tally');
    expect(await tally()).toEqual([{ bucket: 'streams of 1', n: 1 }]);
    await applyBatch(client, after, {
      events: [at('200'), recorded(draftKept(), { position: '300', stream: 'desk-one' })],
      position: '300',
    });
    expect(await tally()).toEqual(
      expect.arrayContaining([
        { bucket: 'streams of 2', n: 1 },
        { bucket: 'streams of 1', n: 1 },
      ]),
    );
  });
});
