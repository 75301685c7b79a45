import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '@inbox/embedded/postgres/postmaster';
import { startInstance, type Instance, type InstanceOptions } from './start-instance.js';

jest.setTimeout(120_000);

let folder: string;
let dataDirectory: string;
let said: string[];
let running: Instance | undefined;

// One data folder for all of them: making PostgreSQL's files takes longer than anything else here.
beforeAll(() => {
  dataDirectory = join(mkdtempSync(join(tmpdir(), 'inbox-instance-data-')), 'data');
  chmodSync(dirname(dataDirectory), 0o711);
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-instance-spec-'));
  said = [];
  running = undefined;
});

afterEach(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

afterAll(() => {
  rmSync(dirname(dataDirectory), { recursive: true, force: true });
});

const script = (name: string, source: string) => {
  writeFileSync(join(folder, name), source);
  return join(folder, name);
};

const ended = () => readFileSync(join(folder, 'ended'), 'utf8').trim().split('\n');

// Two programs as small as can be: they answer when asked, and note when they are stopped what still runs then.
const noteOnEnd = (name: string) => `
  import { appendFileSync } from 'node:fs';
  import { connect } from 'node:net';
  process.on('SIGTERM', () => {
    const note = (line) => () => { appendFileSync(${JSON.stringify(join(folder, 'ended'))}, line + '\\n'); process.exit(0); };
    connect(new URL(process.env.DATABASE_URL).port, '127.0.0.1').on('connect', note('${name}, with PostgreSQL up')).on('error', note('${name}, without PostgreSQL'));
  });`;
const sayReady = `console.log('{"ready":true}'); setInterval(() => {}, 1000);`;
const projections = () => script('projections.mjs', `${noteOnEnd('projections')}; ${sayReady}`);
const api = () =>
  script(
    'api.mjs',
    `${noteOnEnd('api')}; import { createServer } from 'node:http';
     createServer((request, response) => response.end(request.url === '/health/ready' ? 'yes' : JSON.stringify(process.env))).listen(process.env.PORT, process.env.HOST);`,
  );

const started = async (options: Partial<InstanceOptions> = {}) => {
  const programs = {
    projections: projections(),
    api: api(),
    demo: script('demo.mjs', `console.log('told to ' + process.env.API_URL);`),
    billing: script('billing.mjs', sayReady),
    client: '/client',
  };
  running = await startInstance({ dataDirectory, port: 0, demo: false, onProgress: (line) => said.push(line), programs, ...options });
  return running;
};

const told = async ({ url }: Instance) => (await (await fetch(url)).json()) as Record<string, string>;

describe('An instance', () => {
  it('runs engines, projections and API, and tells the API where everything is', async () => {
    const instance = await started();

    expect(await told(instance)).toMatchObject({
      PORT: new URL(instance.url).port,
      HOST: '127.0.0.1',
      DATABASE_URL: expect.stringMatching(/^postgres:\/\/inbox:.+\/inbox$/),
      EVENTSTORE_URL: expect.stringMatching(/^esdb:\/\/127\.0\.0\.1:\d+/),
      STATIC_DIR: '/client',
      WORKSPACE_SECRET: readFileSync(join(dataDirectory, 'workspace-secret'), 'utf8'),
      DEMO_WORKSPACE: '0',
    });
    expect(await told(instance)).not.toHaveProperty('BILLING_URL');
    expect(said).toHaveLength(4);
    expect(said.at(-1)).toBe(`API ready on 127.0.0.1:${new URL(instance.url).port}`);
  });

  it('fills the demo workspace once', async () => {
    const first = await started({ demo: true });
    expect(said).toContain(`told to ${first.url}`);
    expect(await told(first)).toMatchObject({
      DEMO_WORKSPACE: '1',
      BILLING_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      BILLING_TOKEN: expect.stringMatching(/^[0-9a-f]{48}$/),
    });
    await first.stop();
    said = [];

    await started({ demo: true });

    expect(said.join()).not.toContain('told to');
  });

  it('starts each part again that crashes, the engines on the port that the others know', async () => {
    const { children, url } = await started();
    const { eventStore, postgres } = children;
    if (!eventStore || !postgres) throw new Error('This spec needs stand-ins: unset EVENTSTORE_URL and DATABASE_URL.');
    const parts = [eventStore, postgres, children.projections, children.api];
    const before = parts.map(({ pid }) => pid);
    said = [];

    for (const part of parts) part.kill();

    expect(await until(() => parts.every(({ pid }, i) => pid !== before[i]), 60_000)).toBe(true);
    const { DATABASE_URL, EVENTSTORE_URL } = await told({ url } as Instance);
    expect(said).toContain(`PostgreSQL ready on 127.0.0.1:${new URL(DATABASE_URL ?? '').port} (local stand-in)`);
    expect(said).toContain(`Event store ready on 127.0.0.1:${new URL(EVENTSTORE_URL ?? '').port} (local stand-in)`);
  });

  it('stops the API first, then the projections, then the engines', async () => {
    const instance = await started();

    await instance.stop();

    expect(ended()).toEqual(['api, with PostgreSQL up', 'projections, with PostgreSQL up']);
    for (const child of Object.values(instance.children)) expect(() => process.kill(child?.pid ?? 0, 0)).toThrow('ESRCH');
  });

  it('refuses a second one on the same data folder, and leaves the first alone', async () => {
    const first = await started();

    await expect(startInstance({ dataDirectory, port: 0, demo: false, onProgress: () => undefined })).rejects.toThrow(
      `The data folder ${dataDirectory} is in use by another process (process ${process.pid}). Stop that one first.`,
    );

    expect((await fetch(first.url)).ok).toBe(true);
  });

  it('says that its port is taken, starts nothing, and lets go of the folder', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    await expect(started({ port })).rejects.toThrow(`Port ${port} is taken by another program.`);

    expect(said).toEqual([]);
    other.close();
    await once(other, 'close');
    expect((await started({ port })).url).toBe(`http://127.0.0.1:${port}`);
  });

  it('stops everything again when a part does not start, and says why', async () => {
    // It breaks once the projections are up: what is stopped before it listens to SIGTERM leaves no note.
    const up = join(folder, 'up');
    const announced = script('announced.mjs', `${noteOnEnd('projections')}; appendFileSync(${JSON.stringify(up)}, 'up'); ${sayReady}`);
    const broken = `import { existsSync } from 'node:fs'; setInterval(() => { if (existsSync(${JSON.stringify(up)})) throw new Error('no such table'); }, 10);`;
    const programs = { projections: announced, api: script('broken.mjs', broken), demo: '', billing: '', client: '' };

    await expect(started({ programs })).rejects.toThrow(/API ended before it was ready\.\n[^]*no such table/);

    expect(ended()).toEqual(['projections, with PostgreSQL up']);
    const again = await started();
    expect((await fetch(again.url)).ok).toBe(true);
  });

  it('can be given up while it starts', async () => {
    const stopping = new AbortController();
    const programs = { projections: script('slow.mjs', 'setInterval(() => {}, 1000);'), api: api(), demo: '', billing: '', client: '' };
    const starting = started({ programs, signal: stopping.signal });
    await until(() => said.some((line) => line.startsWith('PostgreSQL')), 60_000);

    stopping.abort();

    await expect(starting).rejects.toThrow();
    expect((await started()).url).toContain('127.0.0.1');
  });
});
