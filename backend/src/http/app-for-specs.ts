import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Engines, startEngines } from '@inbox/embedded/engines-for-specs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { startProjections } from '@inbox/projections/start-projections';
import { Settings } from '../settings.js';
import { createApp } from './create-app.js';

/** `fetch` with a path of the app instead of an address. */
export type Asking = (path: string, init?: RequestInit) => Promise<Response>;

/** A running app for specs: real HTTP, real engines, the demo's accounts. */
export interface AppForSpecs {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly engines: Engines;
  /** Asks as a demo account, e.g. `operator07` or `auditor` (`operator` is the first), signed in at its first call. Bodies are sent as JSON. */
  as(account: string): Asking;
  /** Asks with a bearer token. */
  withToken(token: string): Asking;
  /** Asks as nobody. */
  readonly asNobody: Asking;
  stop(): Promise<void>;
}

const longestStart = 30_000;

/** Asks again until the answer is what is waited for. @throws Error after 30 s */
export const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + longestStart;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited too long: ${what}`);
    await pause(20);
  }
};

const asking =
  (url: string, headers: () => Promise<Record<string, string>>): Asking =>
  async (path, init = {}) => {
    const json = init.body === undefined ? {} : { 'content-type': 'application/json' };

    return fetch(url + path, { ...init, headers: { ...json, ...(await headers()), ...Object.fromEntries(new Headers(init.headers)) } });
  };

const signIn = async (url: string, account: string): Promise<string> => {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${account === 'operator' ? 'operator01' : account}@demo.test`, password: 'demo-inbox' }),
  });
  if (!response.ok) throw new Error(`${account} could not sign in: ${await response.text()}`);

  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

/**
 * Starts engines, projections and the backend with the demo's accounts, and waits until it is ready.
 * @param environment settings beside those that the helper makes
 */
export const startApp = async (environment: Readonly<Record<string, string>> = {}): Promise<AppForSpecs> => {
  const engines = await startEngines();
  const settings = {
    DATABASE_URL: engines.databaseUrl,
    EVENTSTORE_URL: engines.eventStoreUrl,
    LOG_LEVEL: process.env.SPEC_LOG ?? 'silent',
    DEMO_WORKSPACE: '1',
    RATE_LIMIT_PER_MINUTE: '0',
    ...environment,
  };
  const projections = startProjections(engines);
  const app = await createApp(new Settings(settings));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo; // why `as`: it listens on a port, so it is no pipe's name
  const url = `http://127.0.0.1:${String(port)}`;
  await until('the app is ready', async () => (await fetch(`${url}/health/ready`)).ok);
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (account: string): Promise<string> => {
    const cookie = cookies.get(account) ?? signIn(url, account);
    cookies.set(account, cookie);
    return cookie;
  };

  return {
    url,
    app,
    engines,
    as: (account) => asking(url, async () => ({ cookie: await cookieOf(account) })),
    withToken: (token) => asking(url, () => Promise.resolve({ authorization: `Bearer ${token}` })),
    asNobody: asking(url, () => Promise.resolve({})),
    stop: async () => {
      await app.close();
      await (await projections).stop();
      await engines.stop();
    },
  };
};
