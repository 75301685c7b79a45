import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { accountFor } from './account.js';
import { openCluster } from './cluster.js';
import { startPostgres } from './start-postgres.js';

jest.setTimeout(60_000);

const root = process.getuid?.() === 0;
let folder: string;

const emptyFolder = () => {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'inbox-cluster-spec-')));
  chmodSync(made, 0o711);
  return made;
};

describe('A cluster that is opened for the first time', () => {
  beforeAll(() => {
    folder = emptyFolder();
    // What a start that was interrupted has left behind.
    mkdirSync(join(folder, 'cluster.draft'));
    writeFileSync(join(folder, 'cluster.draft', 'half a file'), '');
    openCluster(folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is made whole, whatever an interrupted start has left', () => {
    expect(existsSync(join(folder, 'cluster', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(folder, 'cluster', 'half a file'))).toBe(false);
    expect(existsSync(join(folder, 'cluster.draft'))).toBe(false);
  });

  it('is closed to everybody but the account that serves it', () => {
    expect(statSync(join(folder, 'cluster')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'cluster')).uid).toBe(root ? 65_534 : process.getuid?.());
  });

  it('has its password in a file that its owner alone may read', () => {
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('is the same when it is opened again', () => {
    const made = statSync(join(folder, 'cluster', 'PG_VERSION')).mtimeMs;

    expect(openCluster(folder)).toEqual(openCluster(folder));
    expect(statSync(join(folder, 'cluster', 'PG_VERSION')).mtimeMs).toBe(made);
  });

  it('lets a transaction that is open at the end go, and keeps what was committed', async () => {
    const before = await startPostgres({ dataDirectory: folder });
    const client = new pg.Client({ connectionString: before.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
    await client.query('BEGIN');
    await client.query('INSERT INTO kept VALUES (2)');

    await before.stop();

    const after = await startPostgres({ dataDirectory: folder });
    const reader = new pg.Client({ connectionString: after.url });
    await reader.connect();
    expect((await reader.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
    await reader.end();
    await after.stop();
  });
});

describe('A cluster whose place is noted', () => {
  beforeEach(() => {
    folder = emptyFolder();
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is found there', () => {
    writeFileSync(join(folder, 'cluster-is-in'), `${join(folder, 'somewhere')}\n`);

    expect(openCluster(folder).folder).toBe(join(folder, 'somewhere'));
    expect(existsSync(join(folder, 'somewhere', 'PG_VERSION'))).toBe(true);
  });
});

describe('Whom PostgreSQL runs as', () => {
  it('is nobody for root, and whoever starts it else', () => {
    expect(accountFor('/there/is/no/cluster/yet')).toEqual(root ? { uid: 65_534, gid: 65_534 } : undefined);
  });

  it('is the owner of the files that are there, for root', () => {
    const files = emptyFolder();
    if (root) chownSync(files, 4_711, 4_712);

    expect(accountFor(files)).toEqual(root ? { uid: 4_711, gid: 4_712 } : undefined);
    rmSync(files, { recursive: true });
  });
});
