import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clearRemains, livingPostmaster, postmasterOf, until } from './postmaster.js';

let cluster: string;

beforeEach(() => {
  cluster = realpathSync(mkdtempSync(join(tmpdir(), 'inbox-postmaster-spec-')));
});

afterEach(() => {
  rmSync(cluster, { recursive: true, force: true });
});

const leave = (pid: number, status = 'ready   ') => {
  writeFileSync(join(cluster, 'postmaster.pid'), [pid, cluster, 1_795_000_000, 5433, '', '127.0.0.1', '1234 5', status, ''].join('\n'));
};

/** A process that works in the cluster's folder, as PostgreSQL's own do. */
const worker = async () => {
  const one = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000);'], {
    cwd: cluster,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(one.stdout, 'data');
  const ended = once(one, 'exit');
  return {
    end: async () => {
      one.kill('SIGKILL');
      await ended;
    },
  };
};

describe('What a server says about itself', () => {
  it('is its process, its port and whether it takes connections', () => {
    leave(4711);
    expect(postmasterOf(cluster)).toEqual({ pid: 4711, port: 5433, ready: true });

    leave(4711, 'starting');
    expect(postmasterOf(cluster)).toMatchObject({ ready: false });
  });

  it('may be nothing, or only half of it while it starts', () => {
    expect(postmasterOf(cluster)).toBeUndefined();

    writeFileSync(join(cluster, 'postmaster.pid'), '4711\n');
    expect(postmasterOf(cluster)).toMatchObject({ pid: 4711, ready: false });
  });

  it('is not believed when the process that it names works elsewhere', () => {
    leave(process.pid);

    expect(livingPostmaster(cluster)).toBeUndefined();
  });
});

describe('Making way for a new server', () => {
  const seesProcesses = process.platform === 'linux';

  it('removes a file that names a stranger', async () => {
    leave(process.pid);

    await clearRemains(cluster);

    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });

  it('waits for the last workers of a killed server, but not for ever', async () => {
    const last = await worker();
    const waiting = clearRemains(cluster, 300).then(
      () => 'clear',
      (problem: unknown) => String(problem),
    );

    expect(await waiting).toContain(seesProcesses ? `still work in ${cluster}` : 'clear');

    await last.end();
    await expect(clearRemains(cluster)).resolves.toBeUndefined();
  });

  it('goes on as soon as they are gone', async () => {
    const last = await worker();
    const waiting = clearRemains(cluster, 30_000);

    await last.end();

    await expect(waiting).resolves.toBeUndefined();
  });
});

describe('Asking until the answer is yes', () => {
  it('ends with the first yes', async () => {
    let asked = 0;

    expect(await until(() => ++asked === 3, 30_000, 1)).toBe(true);
    expect(asked).toBe(3);
  });

  it('ends with no when the time is up', async () => {
    expect(await until(() => false, 5, 1)).toBe(false);
  });
});
