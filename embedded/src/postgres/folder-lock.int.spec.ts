import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ownFolder } from './folder-lock.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-lock-spec-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ownInAnotherProcess = async () => {
  const source = JSON.stringify(new URL('folder-lock.ts', import.meta.url).href);
  const script = `const { ownFolder } = await import(${source}); ownFolder(process.argv[1], 'The folder'); console.log('owned'); setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(owner.stdout, 'data');
  return owner;
};

describe('Owning a folder', () => {
  it('is refused while another process owns it, and names that process', async () => {
    const owner = await ownInAnotherProcess();

    expect(() => ownFolder(folder, 'The folder')).toThrow(
      `The folder ${folder} is in use by another process (process ${owner.pid ?? 0}). Stop that one first.`,
    );

    owner.kill();
    await once(owner, 'exit');
  });

  it('ends with the owner, even by kill -9', async () => {
    const owner = await ownInAnotherProcess();
    owner.kill('SIGKILL');
    await once(owner, 'exit');

    const release = ownFolder(folder, 'The folder');

    release();
  });

  it('is refused a second time within one process, until it is released', () => {
    const release = ownFolder(folder, 'The folder');
    expect(() => ownFolder(folder, 'The folder')).toThrow('in use');

    release();

    ownFolder(folder, 'The folder')();
  });
});
