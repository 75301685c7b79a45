import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftKept } from '@inbox/contracts/escalation/desk.events';
import { draftKept } from '@inbox/contracts/escalation/escalation.samples';
import { startEventStore } from '@inbox/embedded/eventstore/start-event-store';
import { startPostgres } from '@inbox/embedded/postgres/start-postgres';
import { pino } from 'pino';
import { readModels } from '../read-models.js';
import { beginning, isAfter } from './position.js';
import { connect, disconnect } from './postgres.js';
import { readModel, type Positioned, type ReadModel } from './read-model.js';
import { run, type Projections } from './run.js';
import { append, demanded, eventCount, held, query, tell, until, wholeLog } from './trial.samples.js';

interface PickyRow extends Positioned {
  readonly id: string;
  readonly text: string;
}

const counting = eventCount();
const models = [...readModels, counting];
const silent = pino({ level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'inbox-projections-'));
chmodSync(folder, 0o711);
const startStore = (port = 0) => startEventStore({ dataDirectory: join(folder, 'eventstore'), port });
const startDatabase = (port?: number) => startPostgres({ dataDirectory: join(folder, 'postgres'), port });

let store: Awaited<ReturnType<typeof startStore>>;
let database: Awaited<ReturnType<typeof startDatabase>>;
let running: Projections[] = [];

const work = (chosen: readonly ReadModel[] = models, logger = silent): Projections => {
  const worker = run({ databaseUrl: database.url, eventStoreUrl: store.url }, chosen, logger);
  running.push(worker);
  return worker;
};
const reaches = (worker: Projections, position: string) =>
  until(`the worker has reached ${position}`, () => !isAfter(position, worker.position()));
const expectEveryEventOnce = async (): Promise<void> => {
  const [rows, expected] = [await held(database.url, models), await demanded(store.url, models)];
  expect(rows).toEqual(expected);
};

beforeAll(async () => {
  [store, database] = await Promise.all([startStore(), startDatabase()]);
}, 60_000);
afterEach(async () => {
  await Promise.all(running.map((worker) => worker.stop()));
  running = [];
});
afterAll(async () => {
  await Promise.all([store.stop(), database.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('A worker', () => {
  it('brings the tables up with the log and keeps them there', async () => {
    const before = await tell(store.url, 50);
    const worker = work();
    await worker.live;
    expect(isAfter(before, worker.position())).toBe(false);

    await reaches(worker, await tell(store.url, 50));
    await expectEveryEventOnce();
  }, 60_000);

  it('counts no event twice and misses none when Postgres is killed again and again', async () => {
    const target = await tell(store.url, 100);
    const worker = work();
    for (let kill = 0; kill < 2; kill++) {
      const reached = worker.position();
      await until('another batch is in', () => isAfter(worker.position(), reached));
      database.kill();
      await database.exited;
      database = await startDatabase(database.port);
    }
    await reaches(worker, target);
    await reaches(worker, await tell(store.url, 5));
    await expectEveryEventOnce();
  }, 120_000);

  it('counts no event twice and misses none when the event store is killed again and again', async () => {
    const worker = work();
    await worker.live;
    for (let kill = 0; kill < 2; kill++) {
      const reached = worker.position();
      await tell(store.url, 100);
      await until('another batch is in', () => isAfter(worker.position(), reached));
      store.kill();
      await store.exited;
      store = await startStore(store.port);
    }
    await reaches(worker, await tell(store.url, 5));
    await expectEveryEventOnce();
  }, 120_000);

  it('moves rows and checkpoint together', async () => {
    const worker = work();
    await worker.live;
    const target = await tell(store.url, 100);
    const looks: { position: string; events: string }[] = [];
    while (isAfter(target, looks.at(-1)?.position ?? beginning))
      looks.push(
        ...(await query<(typeof looks)[number]>(
          database.url,
          `select position, (select sum(events) from read.event_count) as events from read.checkpoint where read_model = 'event_count'`,
        )),
      );

    const counted = (await wholeLog(store.url)).filter(({ type }) => counting.handles.includes(type));
    const upTo = (position: string) => counted.filter((event) => !isAfter(event.position, position)).length;
    expect(looks.map(({ events }) => Number(events))).toEqual(looks.map(({ position }) => upTo(position)));
  }, 60_000);

  it('waits while another one is active, and takes over when that one ends', async () => {
    const active = work();
    await active.live;
    const standby = work();
    let took = false;
    void standby.live.then(() => (took = true));

    await reaches(active, await tell(store.url, 20));
    expect([took, standby.position()]).toEqual([false, '0']);

    await active.stop();
    await standby.live;
    await reaches(standby, await tell(store.url, 20));
    await expectEveryEventOnce();
  }, 60_000);

  it('lets a standby take over when its connection is cut', async () => {
    const workers = [work(), work()];
    await Promise.race(workers.map((worker) => worker.live));
    await query(
      database.url,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'inbox-projections' and pid <> pg_backend_pid()`,
    );
    const target = await tell(store.url, 20);
    await until('one of them has gone on', () => workers.some((worker) => !isAfter(target, worker.position())));
    await expectEveryEventOnce();
  }, 60_000);

  it('wakes whoever waits when the rows can be seen, not before', async () => {
    const worker = work();
    await worker.live;
    const reader = await connect(database.url, () => undefined);
    const sawTooEarly: (string | undefined)[] = [];
    let woken = beginning;
    reader.on('notification', ({ payload }) => {
      void reader
        .query<{ missing: number }>('select count(*)::int as missing from read.checkpoint where position < $1', [payload])
        .then(({ rows }) => {
          if (rows[0]?.missing !== 0) sawTooEarly.push(payload);
          woken = payload ?? beginning;
        });
    });
    await reader.query('listen projected');

    const target = await tell(store.url, 50);
    await until('the last notice has come', () => !isAfter(target, woken));
    await disconnect(reader);
    expect(sawTooEarly).toEqual([]);
  }, 60_000);

  it('stops at an event that a read model cannot take, says which without a word of it, and goes on once it can', async () => {
    const secret = 'My card ends in 4242';
    let able = false;
    const picky = readModel<PickyRow, DraftKept>({
      name: 'picky',
      version: 1,
      table: { columns: { id: 'uuid not null', text: 'text not null', position: 'bigint not null' }, primaryKey: ['id'], indexes: [] },
      key: ({ data }) => data.escalationId,
      on: {
        DraftKept: (_, { data }) => {
          if (data.text === secret && !able) throw new Error(`Cannot take ${data.text}`);
          return { id: data.escalationId, text: data.text };
        },
      },
    });
    await query(database.url, 'drop schema read cascade');
    const log: string[] = [];
    const worker = work([...models, picky], pino({ level: 'info' }, { write: (line) => log.push(line) }));
    await worker.live;
    const before = await tell(store.url, 5);
    const refused = await append(store.url, 'desk-picky', draftKept({ text: secret }));
    const behind = await tell(store.url, 5);

    await until('the event is named in the log', () => log.some((line) => line.includes(refused)));
    await reaches(worker, before);
    expect(isAfter(refused, worker.position())).toBe(true);
    expect(log.join()).not.toContain(secret);
    expect(log.join()).toContain('"eventType":"DraftKept"');

    able = true;
    await reaches(worker, behind);
    await expectEveryEventOnce();
  }, 60_000);
});
