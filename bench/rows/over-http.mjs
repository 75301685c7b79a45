// The backend as it is deployed: a process of its own, asked over HTTP with a session.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { settingsFor } from './in-process.mjs';

const main = join(import.meta.dirname, '../../backend/dist/main.js');
const longestStart = 60_000;

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
};

/** Asks until the answer is a success. @param {string} url of a health check @param {import('node:child_process').ChildProcess} child */
const ready = async (url, child) => {
  const end = performance.now() + longestStart;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The API ended with code ${child.exitCode} before it was ready.`);
    if (performance.now() > end) throw new Error('The API was not ready after a minute.');
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(50);
  }
};

/**
 * Starts the API with the demo's accounts. Its log goes to a file, as the launcher has it.
 * @param {{ databaseUrl: string, eventStoreUrl: string, folder: string }} engines
 * @param {object} [how]
 * @param {Record<string, string>} [how.more] environment
 * @param {string} [how.health] what has to answer: `ready` asks for live projections as well
 */
export const startApi = async (engines, { more = {}, health = 'live' } = {}) => {
  const port = await freePort();
  const log = createWriteStream(join(engines.folder, `api-${port}.log`));
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { ...process.env, ...settingsFor(engines), HOST: '127.0.0.1', PORT: String(port), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const url = `http://127.0.0.1:${port}`;
  await ready(`${url}/health/${health}`, child);
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
};

/**
 * A client with keep-alive connections.
 * @param {string} url
 * @param {number} clients at most so many connections
 */
export const httpClient = (url, clients) => {
  const connections = () => new Agent({ keepAlive: true, maxSockets: clients });
  let agent = connections();
  const ask = (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const length = Buffer.byteLength(text);
      const json = length === 0 ? {} : { 'content-type': 'application/json', 'content-length': length };
      const asked = request(`${url}${path}`, { method, agent, headers: { ...json, ...headers } }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        );
        response.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(text);
    });
  const stop = () => agent.destroy();
  return {
    ask,
    stop,
    /** New connections: the server closes those that were idle for five seconds. */
    renew: () => {
      stop();
      agent = connections();
    },
  };
};

/** Signs a demo operator in, as soon as the accounts are open. @param {ReturnType<typeof httpClient>} client @param {number} number from 1 @returns {Promise<{ id: string, cookie: string }>} */
export const signIn = async ({ ask }, number) => {
  const email = `operator${String(number).padStart(2, '0')}@demo.test`;
  const end = performance.now() + longestStart;
  const attempt = () => ask('POST', '/api/session', {}, { email, password: 'demo-inbox' });
  let answer = await attempt();
  for (; answer.status !== 200 && performance.now() < end; answer = await attempt()) await pause(200);
  const { status, headers, text } = answer;
  if (status !== 200) throw new Error(`Signing in ${email}: ${status} ${text}`);
  return { id: JSON.parse(text).id, cookie: headers['set-cookie'][0].split(';')[0] };
};

/**
 * Sends commands as signed-in operators.
 * @param {ReturnType<typeof httpClient>} client
 * @param {ReadonlyMap<string, string>} cookies by operator's id
 */
export const commandsOver =
  ({ ask }, cookies) =>
  async ({ kind, on: { escalationId }, operator, text, resolution }) => {
    const [path, body] =
      kind === 'claim' ? ['claim', {}] : kind === 'reply' ? ['replies', { text, lastSeen: 0 }] : ['resolve', { resolution }];
    const headers = { cookie: cookies.get(operator), 'idempotency-key': randomUUID() };
    const { status, text: said } = await ask('POST', `/api/escalations/${escalationId}/${path}`, headers, body);
    if (status !== 200) throw new Error(`${kind}: ${status} ${said}`);
  };
