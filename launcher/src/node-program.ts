import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, openSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './supervise.js';

export interface NodeProgram {
  /** As it stands in sentences: "API". */
  name: string;
  /** The file that Node runs. */
  script: string;
  env: Record<string, string | undefined>;
  /** Takes everything the program writes, appended. */
  logFile: string;
  /** Resolves when the program can be used. Is told when to stop looking. */
  ready: (child: ChildProcess, signal: AbortSignal) => Promise<void>;
  /** How long it may take to end after SIGTERM, in milliseconds. */
  grace: number;
  /** How long it may take to become ready, in milliseconds. */
  patience?: number;
}

// Beside this file in the same language: TypeScript under jest, JavaScript once built.
export const endWithLauncher = new URL(`./end-with-launcher${extname(import.meta.url)}`, import.meta.url).href;

/** Where Node keeps what it has compiled: the next start of a program loads its modules a quarter faster. */
const compiled = join(import.meta.dirname, '../../node_modules/.cache/node-compiled');

/**
 * Runs a Node program in a process of its own and waits until it is ready. It ends with this process, however this process ends.
 *
 * @throws Error in plain words, with the end of the log, when it ends or the patience does before it is ready.
 */
export async function runNodeProgram(program: NodeProgram, signal?: AbortSignal): Promise<Running> {
  const { child, logged } = spawnNode(program);
  const exited = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  const running: Running = {
    pid: child.pid ?? 0,
    exited,
    kill: () => child.kill('SIGKILL'),
    stop: () => end(child, exited, program.grace),
  };
  const outcome = await waitUntilReady(program, child, exited, signal);
  if (outcome === 'ready') return running;
  running.kill();
  await logged;
  throw new Error(`${program.name} ${outcome}.\n${endOf(program.logFile)}`);
}

async function waitUntilReady(program: NodeProgram, child: ChildProcess, exited: Promise<unknown>, signal?: AbortSignal): Promise<string> {
  const over = new AbortController();
  const given = AbortSignal.any(signal ? [signal, over.signal] : [over.signal]);
  const patience = program.patience ?? 120_000;
  const outcome = await Promise.race([
    program.ready(child, given).then(() => 'ready'),
    exited.then(() => 'ended before it was ready'),
    pause(patience, `was not ready after ${patience / 1000} s`, { signal: given }),
  ]).catch(() => 'was stopped');
  over.abort();
  return outcome;
}

/** Runs a Node program that ends with this process; what it writes goes to its log, complete once `logged`, and to its `stdout`. */
export function spawnNode({ script, env, logFile }: Pick<NodeProgram, 'script' | 'env' | 'logFile'>): {
  child: ChildProcess;
  logged: Promise<unknown>;
} {
  const log = createWriteStream(logFile, { fd: openSync(logFile, 'a') });
  // detached: Ctrl-C reaches the launcher alone, which then stops its children in order.
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', endWithLauncher, script], {
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once('close', () => log.end());
  return { child, logged: once(log, 'close') };
}

async function end(child: ChildProcess, exited: Promise<unknown>, grace: number): Promise<void> {
  const over = new AbortController();
  child.kill('SIGTERM');
  const late = pause(grace, 'late', { signal: over.signal }).catch(() => undefined);
  if ((await Promise.race([exited, late])) === 'late') child.kill('SIGKILL');
  over.abort();
  await exited;
}

function endOf(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}
