// Programs that tell in JSON lines when they are up, started and ended as an operator of the machine would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { below } from '../measuring/cpu-time.mjs';

const started = new Set();

/** Kills a process and all below it, as a power cut would. @param {number} pid */
const killAll = (pid) => {
  for (const one of [pid, ...below(pid)]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
};
process.once('exit', () => started.forEach(({ child }) => killAll(child.pid)));

/**
 * Starts a program of this folder on a data folder and waits until it says where it is.
 * @param {'program-instance' | 'program-engines'} name
 * @param {string} folder
 * @throws Error with what it complained of when it ends before
 */
export const startProgram = async (name, folder) => {
  const environment = { ...process.env };
  for (const given of ['DATABASE_URL', 'EVENTSTORE_URL']) delete environment[given];
  const begun = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${name}.mjs`), folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  });
  const program = { child };
  started.add(program);
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const phases = [];
  const up = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if (said.sentence) phases.push({ sentence: said.sentence, ms: performance.now() - begun });
      if (said.url) resolve(said);
    });
    child.once('exit', () => reject(new Error(`${name} ended before it was up: ${complaint}`)));
  });
  const ended = once(child, 'exit').then(() => started.delete(program));
  const said = await up;
  return {
    ...said,
    phases,
    begun,
    upAfter: performance.now() - begun,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    crash: async () => {
      killAll(child.pid);
      await ended;
    },
  };
};
