import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

let folder;

const reset = (...args) => {
  const env = { ...process.env, DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'reset.mjs'), ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-reset-spec-'));
  for (const name of ['eventstore', 'logs', 'postgres/cluster']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['workspace-secret', 'demo-filled', 'owner.lock']) writeFileSync(join(folder, name), '');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('Resetting the workspace', () => {
  it('removes nothing where nobody can be asked', () => {
    const { status, said } = reset();

    expect(status).toBe(1);
    expect(said).toContain('npm run reset -- --yes');
    expect(existsSync(join(folder, 'workspace-secret'))).toBe(true);
  });

  it('empties the data folder', () => {
    expect(reset('--yes')).toEqual({ status: 0, said: `${folder} is empty.\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves what is not ours', () => {
    writeFileSync(join(folder, 'holiday.jpg'), '');

    expect(reset('--yes').said).toContain('left in');
    expect(readdirSync(folder)).toEqual(['holiday.jpg']);
  });

  it('removes the PostgreSQL files that had to lie elsewhere', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'inbox-reset-elsewhere-'));
    writeFileSync(join(folder, 'postgres', 'cluster-is-in'), `${elsewhere}\n`);

    reset('--yes');

    expect(existsSync(elsewhere)).toBe(false);
  });

  it('is refused while the inbox runs', () => {
    const lock = new DatabaseSync(join(folder, 'owner.lock'));
    lock.exec('BEGIN EXCLUSIVE');

    const { status, said } = reset('--yes');

    lock.close();
    expect(status).toBe(1);
    expect(said).toContain('is running. Stop it first.');
    expect(existsSync(join(folder, 'workspace-secret'))).toBe(true);
  });
});
