import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '@inbox/embedded/postgres/postmaster';
import { runNodeProgram } from './node-program.js';
import { saysReady } from './ready.js';
import { supervise, type Supervised, type Supervision } from './supervise.js';

jest.setTimeout(60_000);

let folder: string;
let said: string[];
let child: Supervised | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-supervise-spec-'));
  said = [];
  child = undefined;
});

afterEach(async () => {
  await child?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that notes each of its runs in the file `runs`, then does what it is told. */
const program = (then: string) => {
  const script = join(folder, 'program.mjs');
  const runs = JSON.stringify(join(folder, 'runs'));
  writeFileSync(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
    appendFileSync(${runs}, 'x');
    const run = readFileSync(${runs}, 'utf8').length;
    const ready = () => { console.log('{"ready":true}'); setInterval(() => {}, 1000); };
    ${then}`,
  );
  return script;
};

const runs = () => readFileSync(join(folder, 'runs'), 'utf8').length;

const supervised = async (script: string, backOff: Supervision['backOff'] = () => 1) => {
  const logFile = join(folder, 'program.log');
  child = await supervise({
    name: 'Program',
    say: (sentence) => said.push(sentence),
    start: (signal) => runNodeProgram({ name: 'Program', script, env: {}, logFile, ready: saysReady, grace: 1000 }, signal),
    backOff,
  });
  return child;
};

describe('A supervised program', () => {
  it('is started again after a crash, under a new process id', async () => {
    const running = await supervised(program('ready();'));
    const before = running.pid;

    running.kill();

    expect(await until(() => running.pid !== before, 30_000)).toBe(true);
    expect(said).toEqual(['Program ended by a signal and is started again.']);
  });

  it('is started again after it has ended by itself, too', async () => {
    const running = await supervised(program('ready(); if (run === 1) setTimeout(() => process.exit(3), 50);'));
    const before = running.pid;

    expect(await until(() => running.pid !== before, 30_000)).toBe(true);
    expect(said).toEqual(['Program ended with code 3 and is started again.']);
  });

  it('waits longer before each try that follows a failed one', async () => {
    const tries: number[] = [];
    const running = await supervised(program('if (run === 1 || run > 3) ready(); else process.exit(1);'), (attempt) => {
      tries.push(attempt);
      return 1;
    });
    const before = running.pid;

    running.kill();

    expect(await until(() => running.pid !== before, 30_000)).toBe(true);
    expect(tries).toEqual([1, 2, 3]);
    expect(said.filter((sentence) => sentence.includes('did not start: Program ended before it was ready'))).toHaveLength(2);
  });

  it('stays down once it was stopped', async () => {
    const running = await supervised(program('ready();'));

    await running.stop();

    expect(() => process.kill(running.pid, 0)).toThrow('ESRCH');
    expect(runs()).toBe(1);
    expect(said).toEqual([]);
  });

  it('is left down when it ends after it has been retired', async () => {
    const running = await supervised(program('ready();'));

    running.retire();
    running.kill();
    await running.stop();

    expect(runs()).toBe(1);
    expect(said).toEqual([]);
  });

  it('can be stopped while it waits for its next try', async () => {
    const running = await supervised(program('ready();'), () => 3_600_000);
    running.kill();
    await until(() => said.length > 0, 30_000);

    await running.stop();

    expect(runs()).toBe(1);
  });

  it('can be stopped while a start is under way', async () => {
    const running = await supervised(program('if (run === 1) ready(); else setInterval(() => {}, 1000);'));
    running.kill();
    await until(() => runs() === 2, 30_000);

    await running.stop();

    expect(runs()).toBe(2);
  });

  it('is not started again when the very first start fails', async () => {
    await expect(supervised(program('console.error("no such table"); process.exit(1);'))).rejects.toThrow('no such table');
    expect(runs()).toBe(1);
  });
});
