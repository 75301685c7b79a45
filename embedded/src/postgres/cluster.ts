import { spawnSync, type SpawnSyncOptionsWithStringEncoding } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountFor, canReach, type Account } from './account.js';
import { findBinaries, program, type Binaries } from './binaries.js';

/** PostgreSQL's files, the programs that serve them, and who runs those. */
export interface Cluster {
  folder: string;
  binaries: Binaries;
  account: Account | undefined;
  password: string;
}

/** Where the files lie when the account cannot pass through the folders above the data folder. */
const elsewhere = '/var/lib/operator-inbox';

/**
 * Opens the cluster of a data folder, and makes it first if there is none: role and database `inbox`, UTF-8, a password of its own.
 *
 * @param dataDirectory An existing absolute path that the caller owns.
 */
export function openCluster(dataDirectory: string): Cluster {
  const place = placeOf(dataDirectory);
  const account = accountFor(place);
  const folder = reachable(place, dataDirectory, account);
  const binaries = findBinaries(account);
  const password = passwordIn(dataDirectory);
  if (!existsSync(folder)) make({ folder, binaries, account, password });
  return { folder, binaries, account, password };
}

/** @returns The environment and identity that PostgreSQL's programs run with. */
export function surroundings({ account }: Pick<Cluster, 'account'>, cwd: string): SpawnSyncOptionsWithStringEncoding {
  return { ...account, cwd, encoding: 'utf8', env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' } };
}

function placeOf(dataDirectory: string): string {
  const note = join(dataDirectory, 'cluster-is-in');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataDirectory, 'cluster');
}

function reachable(place: string, dataDirectory: string, account: Account | undefined): string {
  if (account === undefined || existsSync(place) || canReach(dataDirectory, account)) return place;
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  const other = join(elsewhere, `postgres-${randomUUID()}`);
  writeFileSync(join(dataDirectory, 'cluster-is-in'), `${other}\n`);
  return other;
}

function passwordIn(dataDirectory: string): string {
  const file = join(dataDirectory, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

// Made beside its place and moved there at the end, so that a start that is interrupted leaves no half cluster.
function make({ folder, binaries, account, password }: Cluster): void {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  const options = surroundings({ account }, draft);
  const run = (name: 'initdb' | 'postgres', args: string[], input = '') => {
    const { status, stderr, error } = spawnSync(program(binaries, name), args, { ...options, input });
    if (status !== 0) throw new Error(`PostgreSQL's ${name} failed: ${stderr || String(error)}`);
  };
  run('initdb', ['-D', draft, '-U', 'inbox', '-E', 'UTF8', '--locale=C', '--auth=trust']);
  run(
    'postgres',
    ['--single', '-D', draft, '-c', 'exit_on_error=on', 'postgres'],
    `CREATE DATABASE inbox;\nALTER ROLE inbox PASSWORD '${password}';\n`,
  );
  writeFileSync(join(draft, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  renameSync(draft, folder);
}
