import { spawnSync } from 'node:child_process';
import { program } from './binaries.js';
import { surroundings, type Cluster } from './cluster.js';
import type { RunningServer } from './launch.js';
import { until, worksIn } from './postmaster.js';

/** SIGINT: fast, open transactions are rolled back. SIGQUIT: immediate, the next start recovers. */
const steps = [
  { signal: 'SIGINT', name: 'INT', wait: 8_000 },
  { signal: 'SIGQUIT', name: 'QUIT', wait: 2_000 },
  { signal: 'SIGKILL', name: 'KILL', wait: 5_000 },
] as const;

/** Ends a server, in order if it lets itself be ended in order, and waits for its end: 15 seconds at the very most. */
export async function shutDown(cluster: Cluster, server: RunningServer): Promise<void> {
  const ended = () => !worksIn(server.pid, cluster.folder);
  for (const { signal, name, wait } of steps) {
    if (ended()) return;
    send(cluster, server.pid, signal, name);
    if (await until(ended, wait, 50)) return;
  }
}

/** Sends a signal to a server that may have ended meanwhile. */
export function send(cluster: Cluster, pid: number, signal: NodeJS.Signals, name: string): void {
  // Windows has no signals: PostgreSQL's own program hands them over.
  if (process.platform === 'win32') {
    spawnSync(program(cluster.binaries, 'pg_ctl'), ['kill', name, `${pid}`], surroundings(cluster, cluster.folder));
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
