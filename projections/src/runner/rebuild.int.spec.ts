import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines, type Engines } from '@inbox/embedded/engines-for-specs';
import { startEventStore } from '@inbox/embedded/eventstore/start-event-store';
import { freshDatabase, type FreshDatabase } from '@inbox/embedded/postgres/fresh-database';
import { pino } from 'pino';
import { readModels } from '../read-models.js';
import { isAfter } from './position.js';
import type { ReadModel } from './read-model.js';
import { rebuild } from './rebuild.js';
import { run, type Projections } from './run.js';
import { demanded, eventCount, held, query, tell, until } from './trial.samples.js';

const silent = pino({ level: 'silent' });
const models = [...readModels, eventCount()];
let engines: Engines;
let database: FreshDatabase;
let running: Projections[] = [];
let endings: (() => Promise<void>)[] = [];

const where = () => ({ databaseUrl: database.url, eventStoreUrl: engines.eventStoreUrl });
const work = async (chosen: readonly ReadModel[] = models): Promise<Projections> => {
  const worker = run(where(), chosen, silent);
  running.push(worker);
  await worker.live;
  return worker;
};
const reaches = (worker: Projections, position: string) =>
  until(`the worker has reached ${position}`, () => !isAfter(position, worker.position()));
const versionOf = async (name: string): Promise<number | undefined> => {
  const found = await query<{ version: number }>(database.url, `select version from read.checkpoint where read_model = '${name}'`);
  return found[0]?.version;
};
const anotherLog = async (): Promise<Awaited<ReturnType<typeof startEventStore>>> => {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-other-log-'));
  const store = await startEventStore({ dataDirectory: folder });
  endings.push(async () => {
    await store.stop();
    rmSync(folder, { recursive: true });
  });
  return store;
};
const forever = new AbortController().signal;

beforeAll(async () => {
  engines = await startEngines();
  await tell(engines.eventStoreUrl, 100);
}, 60_000);
beforeEach(async () => {
  database = await freshDatabase(engines.databaseUrl);
});
afterEach(async () => {
  await Promise.all(running.map((worker) => worker.stop()));
  await Promise.all(endings.map((end) => end()));
  [running, endings] = [[], []];
  await database.drop();
});
afterAll(async () => {
  await engines.stop();
});

describe('Rebuilding', () => {
  it('gives the same tables, row for row, when all of them were lost', async () => {
    const first = await work();
    const before = await held(database.url, models);
    await first.stop();
    await query(database.url, 'drop schema read cascade');

    await work();
    expect(await held(database.url, models)).toEqual(before);
    expect(before).toEqual(await demanded(engines.eventStoreUrl, models));
  }, 60_000);

  it('repairs a damaged table beside the served ones while a worker goes on', async () => {
    const worker = await work();
    await query(database.url, `update read.inbox_list set status = 'RESOLVED'; delete from read.event_count`);
    const [last] = await Promise.all([tell(engines.eventStoreUrl, 100), rebuild(where(), models, forever)]);

    await reaches(worker, last);
    await reaches(worker, await tell(engines.eventStoreUrl, 5));
    expect(await held(database.url, models)).toEqual(await demanded(engines.eventStoreUrl, models));
  }, 60_000);

  it('happens by itself when the code of a read model has changed, and leaves the others alone', async () => {
    await (await work()).stop();
    await query(database.url, `update read.inbox_list set last_text = 'untouched'`);

    const worker = await work([...readModels, eventCount(2)]);
    await until('the new version is switched in', async () => (await versionOf('event_count')) === 2);
    await reaches(worker, await tell(engines.eventStoreUrl, 5));
    await until('the rebuilt table is up with the log', async () => {
      const [rows, log] = [await held(database.url, [eventCount(2)]), await demanded(engines.eventStoreUrl, [eventCount(2)])];
      return JSON.stringify(rows) === JSON.stringify(log);
    });
    const kept = await query(database.url, `select 1 from read.inbox_list where last_text = 'untouched'`);
    expect(kept.length).toBeGreaterThan(0);
  }, 60_000);

  it('fills a read model that is new among older ones', async () => {
    await (await work()).stop();
    await work([...models, eventCount(1, 'second_count')]);
    await until('the new read model is switched in', async () => (await versionOf('second_count')) === 1);
    const second = [eventCount(1, 'second_count')];
    expect(await held(database.url, second)).toEqual(await demanded(engines.eventStoreUrl, second));
  }, 60_000);

  it('happens by itself when the log is not the one that the tables were made from', async () => {
    await (await work()).stop();
    const other = await anotherLog();
    const last = await tell(other.url, 5);

    const worker = run({ databaseUrl: database.url, eventStoreUrl: other.url }, models, silent);
    running.push(worker);
    await reaches(worker, last);
    expect(await held(database.url, models)).toEqual(await demanded(other.url, models));
  }, 60_000);

  it('leaves the served tables as they were when it is stopped', async () => {
    await (await work()).stop();
    const before = await held(database.url, models);
    await expect(rebuild(where(), models, AbortSignal.abort(new Error('Stopped.')))).rejects.toThrow('Stopped.');
    expect(await held(database.url, models)).toEqual(before);
  }, 60_000);
});
