import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimed, raised, snoozed } from '@inbox/contracts/escalation/escalation.samples';
import type { Recorded } from '@inbox/contracts/recorded';
import { operator } from '@inbox/contracts/recorded.samples';
import { startEventStore } from '@inbox/embedded/eventstore/start-event-store';
import { startPostgres, type PostgresHandle } from '@inbox/embedded/postgres/start-postgres';
import { startProjections } from '@inbox/projections/start-projections';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { v7 } from 'uuid';
import { wakingEscalations } from '../database/alone.js';
import { EventStore } from '../event-sourcing/event-store.js';
import { Streams } from '../event-sourcing/streams.js';
import { until } from '../http/app-for-specs.js';
import { createApp } from '../http/create-app.js';
import { Settings } from '../settings.js';
import { escalationLifecycle } from './escalation.js';

const folder = mkdtempSync(join(tmpdir(), 'inbox-snoozes-'));
const eventStoreAt = { dataDirectory: join(folder, 'eventstore') };
let postgres: PostgresHandle;
let eventStore: Awaited<ReturnType<typeof startEventStore>>;
let projections: Awaited<ReturnType<typeof startProjections>>;
let store: EventStore;
let settings: Settings;
let app: NestExpressApplication;

const startApp = async (): Promise<NestExpressApplication> => {
  const started = await createApp(settings);
  return started.init();
};

beforeAll(async () => {
  chmodSync(folder, 0o711);
  [postgres, eventStore] = await Promise.all([startPostgres({ dataDirectory: join(folder, 'postgres') }), startEventStore(eventStoreAt)]);
  settings = new Settings({ DATABASE_URL: postgres.url, EVENTSTORE_URL: eventStore.url, LOG_LEVEL: process.env.SPEC_LOG ?? 'silent' });
  store = new EventStore(settings);
  projections = await startProjections({ databaseUrl: postgres.url, eventStoreUrl: eventStore.url });
  app = await startApp();
}, 120_000);
afterAll(async () => {
  await app.close();
  await store.onApplicationShutdown();
  await projections.stop();
  await Promise.all([postgres.stop(), eventStore.stop()]);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();
const isPast = (time: string) => () => Promise.resolve(Date.now() > Date.parse(time));
/** A new escalation that sleeps until then, written by a process of its own. */
const sleeping = async (time: string | null): Promise<string> => {
  const escalationId = v7();
  const cause = { actor: operator('ana'), commandId: v7(), requestHash: '', correlationId: v7(), causationId: v7(), occurredAt: null };
  await new Streams(store).decide(escalationLifecycle, escalationId, cause, () => [
    raised({ escalationId }),
    claimed({ escalationId }),
    snoozed({ escalationId, until: time }),
  ]);
  return escalationId;
};
const wakings = async (escalationId: string): Promise<Recorded[]> =>
  (await store.read(`escalation-${escalationId}`)).filter(({ type }) => type === 'EscalationWoken');
const isAwake = (escalationId: string) => async () => (await wakings(escalationId)).length > 0;
/** How many processes hold the job, and what ends their connections. */
const holders = async (sql = 'count(*)::int as n'): Promise<number> => {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(`select ${sql} from pg_locks where locktype = 'advisory' and objid = $1 and granted`, [
    wakingEscalations,
  ]);
  await client.end();
  return rows[0]?.n ?? 0;
};

describe('An escalation that sleeps until a time', () => {
  it('is woken by the system within seconds of it, and no other is', async () => {
    const [tomorrow, unending] = [await sleeping(inSeconds(86_400)), await sleeping(null)];
    const time = inSeconds(1);
    const escalationId = await sleeping(time);

    await until('it is awake', isAwake(escalationId));

    const [woken] = await wakings(escalationId);
    const late = Date.parse(woken?.at ?? '') - Date.parse(time);
    expect(woken?.metadata.actor.kind).toBe('system');
    expect(woken?.metadata.causationId).toBe((await store.read(`escalation-${escalationId}`))[2]?.id);
    expect({ late, inTime: late >= 0 && late < 5_000 }).toEqual({ late, inTime: true });
    expect([...(await wakings(tomorrow)), ...(await wakings(unending))]).toEqual([]);
  }, 60_000);

  it('is woken at once after a restart that slept past it', async () => {
    await app.close();
    const time = inSeconds(0.2);
    const escalationId = await sleeping(time);
    await until('its time has passed while nobody was there', isPast(time));
    expect(await wakings(escalationId)).toEqual([]);

    app = await startApp();

    await until('it is awake', isAwake(escalationId));
  }, 60_000);

  it('is woken once by two processes, of which one does the work, and by the other when that one is gone', async () => {
    const other = await startApp();
    const time = inSeconds(1);
    const many = await Promise.all(Array.from({ length: 20 }, () => sleeping(time)));
    for (const escalationId of many) await until('it is awake', isAwake(escalationId));
    expect(await holders()).toBe(1);
    expect((await Promise.all(many.map(wakings))).map(({ length }) => length)).toEqual(many.map(() => 1));

    await app.close();
    app = other;
    const last = await sleeping(inSeconds(0.2));

    await until('the other wakes it', isAwake(last));
  }, 60_000);

  it('is woken when the event store is back, which was away at its time', async () => {
    const time = inSeconds(1);
    const escalationId = await sleeping(time);
    const { port } = eventStore;
    eventStore.kill();
    await eventStore.exited;
    await until('its time has passed', isPast(time));

    eventStore = await startEventStore({ ...eventStoreAt, port });

    await until('it is awake', () => isAwake(escalationId)().catch(() => false));
  }, 60_000);

  it('is woken although the connection to Postgres was lost', async () => {
    await holders('pg_terminate_backend(pid)::int as n');
    const escalationId = await sleeping(inSeconds(0.2));

    await until('it is awake', isAwake(escalationId));
  }, 60_000);
});
