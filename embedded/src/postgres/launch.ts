import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { program } from './binaries.js';
import { surroundings, type Cluster } from './cluster.js';
import { postmasterOf, until, worksIn, type Postmaster } from './postmaster.js';

/** A server process and its port. `exited` settles when it has ended: with its exit code, or `null` after a signal. */
export interface RunningServer {
  pid: number;
  port: number;
  exited: Promise<number | null>;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // The read models answer for what the log has promised, on a laptop too: never off.
  fsync: 'on',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  max_connections: '100',
  max_parallel_workers_per_gather: '1',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Crash recovery may take its time; a server that gives up ends, and is noticed at once. In milliseconds. */
const patience = 180_000;

/**
 * Starts a server on a cluster that nobody serves and waits until it takes connections.
 *
 * @param logFile The server's own log, appended to.
 * @throws Error with what the server said when it gives up.
 */
export async function launch(cluster: Cluster, port: number, logFile: string): Promise<RunningServer> {
  const said = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnServer(cluster, port, logFile);
  const exited = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  exited.catch(() => undefined);
  const { pid } = child;
  if (pid === undefined) await exited;
  else if ((await until(() => hasEnded(child) || isReady(cluster.folder, pid), patience)) && !hasEnded(child)) return { pid, port, exited };
  child.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start on port ${port}: ${readFileSync(logFile, 'utf8').slice(said).trim()}`);
}

/** @returns The server that some process before us has started; its end is seen by asking, as it is no child of ours. */
export function adopted(cluster: Cluster, { pid, port }: Postmaster): RunningServer {
  const exited = until(() => !worksIn(pid, cluster.folder), Infinity, 250).then(() => null);
  return { pid, port, exited };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function isReady(folder: string, pid: number): boolean {
  const found = postmasterOf(folder);
  return found?.pid === pid && found.ready;
}

function spawnServer(cluster: Cluster, port: number, logFile: string): ChildProcess {
  const options = Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a');
  // In a session of its own: Ctrl-C reaches the launcher alone, which then stops its children in order.
  const child = spawn(program(cluster.binaries, 'postgres'), ['-D', cluster.folder, ...options], {
    ...surroundings(cluster, cluster.folder),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  return child;
}
