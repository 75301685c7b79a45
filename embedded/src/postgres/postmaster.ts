import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The server process of a cluster, as its own `postmaster.pid` tells. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** @returns What `postmaster.pid` says, whether or not that process still lives; `undefined` without the file. */
export function postmasterOf(cluster: string): Postmaster | undefined {
  try {
    const [pid, , , port, , , , status] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** @returns The server that is running on this cluster, if one is: started by a launcher that has died since, for instance. */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const found = postmasterOf(cluster);
  return found && worksIn(found.pid, cluster) ? found : undefined;
}

/**
 * Whether that process is one of this cluster's. A living process id alone proves nothing: after a restart of the machine it may be anyone's.
 * A process that has ended and was not yet collected by its parent counts as gone.
 */
export function worksIn(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    } catch {
      return false;
    }
  }
  const query = process.platform === 'win32' ? ['tasklist', '/fi', `pid eq ${pid}`, '/nh'] : ['ps', '-o', 'command=', '-p', `${pid}`];
  return spawnSync(query[0] ?? '', query.slice(1), { encoding: 'utf8' }).stdout.includes('postgres');
}

/**
 * Makes way for a new server: waits for the last workers of a killed one (they end by themselves), then removes a `postmaster.pid` that names a stranger.
 *
 * @param deadline How long to wait, in milliseconds.
 */
export async function clearRemains(cluster: string, deadline = 20_000): Promise<void> {
  if (process.platform === 'linux' && !(await until(() => !workersIn(cluster), deadline)))
    throw new Error(`Processes of a killed PostgreSQL still work in ${cluster}.`);
  const found = postmasterOf(cluster);
  if (found && !worksIn(found.pid, cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Asks every `interval` milliseconds until the answer is yes. @returns false when `deadline` milliseconds have passed. */
export async function until(answer: () => boolean, deadline: number, interval = 20): Promise<boolean> {
  const end = performance.now() + deadline;
  while (!answer()) {
    if (performance.now() > end) return false;
    await pause(interval, undefined, { ref: deadline !== Infinity });
  }
  return true;
}

function workersIn(cluster: string): boolean {
  return existsSync('/proc') && readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && worksIn(Number(entry), cluster));
}
