import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import getPort from 'get-port';
import pg from 'pg';
import { openCluster } from './cluster.js';
import { freshDatabase } from './fresh-database.js';
import { launch } from './launch.js';
import { startPostgres, type PostgresHandle } from './start-postgres.js';

jest.setTimeout(60_000);

let folder: string;
let dataDirectory: string;
let running: PostgresHandle[];

const started = async (options: Partial<Parameters<typeof startPostgres>[0]> = {}) => {
  const postgres = await startPostgres({ dataDirectory, ...options });
  running.push(postgres);
  return postgres;
};

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

// One cluster for all of them: making it takes longer than anything else here.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-postgres-spec-'));
  chmodSync(folder, 0o711);
});

beforeEach(() => {
  dataDirectory = join(folder, 'postgres');
  running = [];
});

afterEach(async () => {
  for (const postgres of running) await postgres.stop();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('The local PostgreSQL', () => {
  it('has the database inbox, in UTF-8, behind a password, on the loopback address alone, and writes through to the disk', async () => {
    const { url, port } = await started();

    expect(url).toMatch(/^postgres:\/\/inbox:.+@127\.0\.0\.1:\d+\/inbox$/);
    expect(await query(url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await expect(query(`postgres://inbox:guess@127.0.0.1:${port}/inbox`, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('never runs as root', async () => {
    const { pid } = await started();
    const owner = statSync(join(dataDirectory, 'cluster')).uid;

    expect(owner).not.toBe(0);
    expect(process.platform === 'linux' ? statSync(`/proc/${pid}`).uid : owner).toBe(owner);
  });

  it('runs in a folder that nobody but its owner may enter', async () => {
    dataDirectory = join(folder, 'private', 'postgres');
    mkdirSync(join(folder, 'private'), { mode: 0o700 });

    const { url } = await started();

    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const elsewhere = join(dataDirectory, 'cluster-is-in');
    await running[0]?.stop();
    if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true });
  });

  it('keeps what was committed through kill -9', async () => {
    const before = await started();
    await query(before.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    before.kill();
    expect(await before.exited).toBeNull();

    const after = await started();

    expect(await query(after.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
  });

  it('comes back on the same port when it is asked to', async () => {
    const before = await started();
    before.kill();
    await before.exited;

    const after = await started({ port: before.port });

    expect(after.url).toBe(before.url);
  });

  it('adopts the server that a crashed process has left running', async () => {
    const orphan = await launch(openCluster(dataDirectory), await getPort(), join(folder, 'orphan.log'));

    const adopting = await started();

    expect(adopting.pid).toBe(orphan.pid);
    expect(await query(adopting.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await adopting.stop();
    expect(await orphan.exited).toBe(0);
  });

  it('moves a server that was left running to the port that is asked for', async () => {
    const orphan = await launch(openCluster(dataDirectory), await getPort(), join(folder, 'orphan.log'));
    const port = await getPort();

    const moved = await started({ port });

    expect(await orphan.exited).toBe(0);
    expect(moved.port).toBe(port);
  });

  it('starts over a postmaster.pid that names a process of someone else', async () => {
    const before = await started();
    const cluster = join(dataDirectory, 'cluster');
    const left = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
    await before.stop();
    writeFileSync(join(cluster, 'postmaster.pid'), left.replace(/^\d+/, `${process.pid}`));

    const after = await started();

    expect(await query(after.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses a second owner of the same folder, and takes it once the first has stopped', async () => {
    const first = await started();

    await expect(startPostgres({ dataDirectory })).rejects.toThrow(`in use by another process (process ${process.pid})`);

    await first.stop();
    const second = await started();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says so when its port is taken, and leaves the folder free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;

    await expect(startPostgres({ dataDirectory, port })).rejects.toThrow(`did not start on port ${port}`);

    other.close();
    const later = await started({ port });
    expect(later.port).toBe(port);
  });

  it('ends in order on stop, so that the next start has nothing to recover', async () => {
    const logFile = join(folder, 'server.log');
    const postgres = await started({ logFile });

    await postgres.stop();

    expect(await postgres.exited).toBe(0);
    expect(readFileSync(logFile, 'utf8')).toContain('database system is shut down');
  });

  it('refuses to stand in for a server in production, unless it is forced', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(startPostgres({ dataDirectory })).rejects.toThrow('for development');
      const { url } = await started({ force: true });
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      process.env.NODE_ENV = before;
    }
  });
});

describe('A fresh database', () => {
  it('is empty, apart from others, and gone after the spec', async () => {
    const { url } = await started();
    const mine = await freshDatabase(url);
    const yours = await freshDatabase(url);
    await query(mine.url, 'CREATE TABLE only_here ()');

    expect(await query(yours.url, "SELECT to_regclass('only_here') AS found")).toEqual([{ found: null }]);

    await mine.drop();
    await yours.drop();
    await expect(query(mine.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});
