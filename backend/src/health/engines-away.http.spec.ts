import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEventStore } from '@inbox/embedded/eventstore/start-event-store';
import { startPostgres } from '@inbox/embedded/postgres/start-postgres';
import { startProjections } from '@inbox/projections/start-projections';
import type { Problem } from '@inbox/contracts/problem';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { until } from '../http/app-for-specs.js';
import { createApp } from '../http/create-app.js';
import { Settings } from '../settings.js';
import type { ReadinessView } from './readiness.js';

const folder = mkdtempSync(join(tmpdir(), 'inbox-away-'));
const ends: (() => unknown)[] = [];
let app: NestExpressApplication;
let url: string;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((listening) =>
    server.listen(0, '127.0.0.1', () => {
      listening();
    }),
  );
  const { port } = server.address() as AddressInfo; // why `as`: it listens on a port, so it is no pipe's name
  await new Promise((closed) => server.close(closed));
  return port;
};

const signIn = (password = 'demo-inbox') =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'operator01@demo.test', password }),
  });
const readiness = async () => (await (await fetch(`${url}/health/ready`)).json()) as ReadinessView; // why `as`: a spec says what it expects
const postgresOptions = { dataDirectory: join(folder, 'postgres') };
const eventStoreOptions = { dataDirectory: join(folder, 'eventstore') };

describe('With engines that come and go', () => {
  let port: number;
  let eventStorePort: number;

  beforeAll(async () => {
    // A first life of the database fixes its address; then it is away.
    const postgres = await startPostgres(postgresOptions);
    port = postgres.port;
    await postgres.stop();
    eventStorePort = await freePort();
    const settings = {
      DATABASE_URL: postgres.url,
      EVENTSTORE_URL: `esdb://127.0.0.1:${String(eventStorePort)}?tls=false`,
      DEMO_WORKSPACE: '1',
      LOG_LEVEL: process.env.SPEC_LOG ?? 'silent',
    };
    app = await createApp(new Settings(settings));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  }, 120_000);
  afterAll(async () => {
    await app.close();
    for (const end of ends.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('the app starts without any, and says what is missing', async () => {
    const ready = await fetch(`${url}/health/ready`);

    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('1');
    expect(await ready.json()).toEqual({
      status: 'not ready',
      engines: { postgres: 'away', eventStore: 'away' },
      accounts: 'opening',
      projections: [],
    });
  });

  it('answers what needs them with 503, a sentence and when to come back', async () => {
    for (const answer of [await signIn(), await fetch(`${url}/api/session`, { headers: { cookie: 'session=any' } })]) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      const problem = (await answer.json()) as Problem; // why `as`: a spec says what it expects
      expect(problem).toMatchObject({
        code: 'ENGINE_AWAY',
        detail: 'A part of the system is away for a moment. Try again in a few seconds.',
      });
    }
  });

  it('lets people sign in as soon as Postgres is there, and is ready once the log knows them', async () => {
    const postgres = await startPostgres({ ...postgresOptions, port });
    ends.push(() => postgres.stop());
    await until('people can sign in', async () => (await signIn()).ok);
    expect(await readiness()).toMatchObject({ status: 'not ready', engines: { postgres: 'up', eventStore: 'away' }, accounts: 'opening' });

    const eventStore = await startEventStore({ ...eventStoreOptions, port: eventStorePort });
    ends.push(() => eventStore.stop());
    const projections = await startProjections({ databaseUrl: postgres.url, eventStoreUrl: eventStore.url });
    ends.push(() => projections.stop());
    await until('the app is ready', async () => (await fetch(`${url}/health/ready`)).ok);

    const { engines, accounts, projections: progress } = await readiness();
    expect({ engines, accounts }).toEqual({ engines: { postgres: 'up', eventStore: 'up' }, accounts: 'open' });
    expect(progress.map(({ readModel }) => readModel)).toContain('inbox_list');
    expect(progress[0]?.position).toMatch(/^\d+$/);
  }, 60_000);

  it('keeps people signed in while Postgres is away, and goes on when it is back', async () => {
    const cookie = (await signIn()).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const who = () => fetch(`${url}/api/session`, { headers: { cookie } });
    expect((await who()).status).toBe(200);
    await ends.splice(0, 1)[0]?.();

    expect((await readiness()).engines.postgres).toBe('away');
    expect((await who()).status).toBe(200);
    expect((await signIn()).status).toBe(503);

    const postgres = await startPostgres({ ...postgresOptions, port });
    ends.unshift(() => postgres.stop());
    await until('people can sign in again', async () => (await signIn()).ok);
    expect((await who()).status).toBe(200);
  }, 60_000);

  it('opens no account twice when it starts again', async () => {
    const again = await createApp(app.get(Settings));
    await again.listen(0, '127.0.0.1');
    const there = await again.getUrl();
    await until('the second app is ready', async () => (await fetch(`${there}/health/ready`)).ok);
    const { DataSource } = await import('typeorm');
    const [row] = await again
      .get(DataSource)
      .query<{ accounts: string; unknown: string }[]>(
        'select count(*) as accounts, count(*) filter (where not registered) as unknown from identity.accounts',
      );
    await again.close();

    expect(row).toEqual({ accounts: '55', unknown: '0' });
  }, 60_000);
});
