import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type AppForSpecs, startApp, until } from '../http/app-for-specs.js';
import { createApp } from '../http/create-app.js';
import { Settings } from '../settings.js';

const admin = { email: 'ada@inbox.test', password: 'a long password' };
const environment = {
  DEMO_WORKSPACE: '0',
  ADMIN_EMAIL: 'Ada@inbox.test',
  ADMIN_PASSWORD: admin.password,
  RATE_LIMIT_PER_MINUTE: '20',
  TRUST_PROXY: '1',
};
const behindProxy = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'inbox.example' };
let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp(environment);
}, 120_000);
afterAll(() => app.stop());

const signIn = (body: object = admin, headers: Record<string, string> = {}) =>
  app.asNobody('/api/session', { method: 'POST', body: JSON.stringify(body), headers });

describe('A workspace without the demo', () => {
  it('has its first administrator, and nobody with a public password', async () => {
    const answer = await signIn();

    expect(await answer.json()).toMatchObject({ name: 'Administrator', role: 'admin' });
    expect((await signIn({ email: 'admin@demo.test', password: 'demo-inbox' })).status).toBe(401);
    expect((await app.withToken('demo-handoff-token')('/api/handoffs', { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('makes no second first administrator, whatever it is told later', async () => {
    const variables = { DATABASE_URL: app.engines.databaseUrl, EVENTSTORE_URL: app.engines.eventStoreUrl, LOG_LEVEL: 'silent' };
    const again = await createApp(new Settings({ ...variables, ADMIN_EMAIL: 'eve@inbox.test', ADMIN_PASSWORD: 'another password' }));
    await again.listen(0, '127.0.0.1');
    const there = await again.getUrl();
    await until('the second app is ready', async () => (await fetch(`${there}/health/ready`)).ok);
    await again.close();

    expect(await app.app.get(DataSource).query('select email, registered from identity.accounts')).toEqual([
      { email: admin.email, registered: true },
    ]);
  });
});

describe('Behind a proxy', () => {
  it('the cookie is for HTTPS alone where the proxy says that it speaks it', async () => {
    expect((await signIn(admin, behindProxy)).headers.get('set-cookie')).toContain('; Secure');
    expect((await signIn(admin)).headers.get('set-cookie')).not.toContain('Secure');
  });

  it('a page of the proxy’s host is our own', async () => {
    expect((await signIn(admin, { ...behindProxy, origin: 'https://inbox.example' })).status).toBe(200);
    expect((await signIn(admin, { ...behindProxy, origin: 'https://evil.test' })).status).toBe(403);
  });
});

describe('Somebody who asks too much', () => {
  it('is told to wait, and until when', async () => {
    const cookie = (await signIn()).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const answers = await Promise.all(Array.from({ length: 25 }, () => app.asNobody('/api/session', { headers: { cookie } })));

    const slowed = answers.filter(({ status }) => status === 429);
    expect(slowed.length).toBeGreaterThanOrEqual(5);
    expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await slowed[0]?.json()).toMatchObject({ code: 'TOO_MANY' });
  });
});

describe('Stopping', () => {
  it('does not wait for a request that never ends', async () => {
    const variables = { DATABASE_URL: app.engines.databaseUrl, EVENTSTORE_URL: app.engines.eventStoreUrl, LOG_LEVEL: 'silent' };
    const other = await createApp(new Settings(variables));
    await other.listen(0, '127.0.0.1');
    const socket = connect(Number(new URL(await other.getUrl()).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined).resume();
    socket.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{');

    await Promise.all([other.close(), once(socket, 'close')]);

    expect(socket.destroyed).toBe(true);
  });
});
