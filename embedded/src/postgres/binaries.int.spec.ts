import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountFor, canReach } from './account.js';
import { findBinaries, installedPackage, program } from './binaries.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-binaries-spec-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('The PostgreSQL programs', () => {
  it('are there for this platform, in the major version the project is built for', () => {
    expect(findBinaries(accountFor(folder)).version).toMatch(/^18\./);
  });

  it('run for the account even where the project lies in a private folder', () => {
    const installed = installedPackage();
    const version = `${installed.version}-spec-${process.pid}`;
    cpSync(installed.folder, join(folder, 'native'), { recursive: true });

    const binaries = findBinaries(accountFor(folder), { folder: join(folder, 'native'), version });
    const { stdout } = spawnSync(program(binaries, 'postgres'), ['--version'], { ...accountFor(folder), cwd: '/', encoding: 'utf8' });

    expect(stdout).toContain('postgres (PostgreSQL) 18.');
    if (binaries.folder !== join(folder, 'native')) rmSync(binaries.folder, { recursive: true });
  });
});

describe('A folder', () => {
  const stranger = { uid: 4_000_000, gid: 4_000_000 };

  it('cannot be reached through a private one', () => {
    expect(canReach(folder, stranger)).toBe(false);
  });

  it('can be reached by everybody where all may pass', () => {
    expect(canReach('/', stranger)).toBe(true);
  });
});
