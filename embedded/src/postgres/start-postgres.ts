import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { openCluster, type Cluster } from './cluster.js';
import { ownFolder } from './folder-lock.js';
import { clearRemains, livingPostmaster } from './postmaster.js';
import { adopted, launch, type RunningServer } from './launch.js';
import { send, shutDown } from './shut-down.js';

/** A PostgreSQL server that runs on this machine, for this process. */
export interface PostgresHandle {
  /** `postgres://inbox:<password>@127.0.0.1:<port>/inbox` */
  url: string;
  port: number;
  pid: number;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. Gives the folder free. */
  stop(): Promise<void>;
  /** Ends the server as a crash would (`SIGKILL`) and gives the folder free. */
  kill(): void;
  /** Settles when the server has ended, with its exit code (`null` after a signal, or when it was adopted). */
  exited: Promise<number | null>;
}

export interface PostgresOptions {
  /** Made if missing. Holds the cluster, its password and the lock. */
  dataDirectory: string;
  /** The port on the loopback address; without it, that of a living server, or any free one. */
  port?: number | undefined;
  /** The server's own log, a file that is appended to. Default: `postgres.log` in the data directory. */
  logFile?: string | undefined;
  /** Runs even under `NODE_ENV=production`. */
  force?: boolean | undefined;
}

/**
 * Starts PostgreSQL 18 on a data folder, or adopts the server that a crashed process has left running there. Listens on 127.0.0.1 only.
 *
 * @throws Error in plain words: under `NODE_ENV=production`, while another process owns the folder, when the port is taken.
 */
export async function startPostgres({ dataDirectory, port, logFile, force }: PostgresOptions): Promise<PostgresHandle> {
  if (process.env.NODE_ENV === 'production' && !force)
    throw new Error('The local PostgreSQL is a stand-in for development and does not start under NODE_ENV=production. Set DATABASE_URL.');
  mkdirSync(dataDirectory, { recursive: true });
  // Whoever runs the server passes through; the password and the cluster inside are closed to others.
  chmodSync(dataDirectory, 0o711);
  const folder = realpathSync(dataDirectory);
  const release = ownFolder(folder, 'The PostgreSQL folder');
  try {
    const cluster = openCluster(folder);
    const server = (await adopt(cluster, port)) ?? (await start(cluster, port, logFile ?? join(folder, 'postgres.log')));
    return handleOf(cluster, server, release);
  } catch (problem) {
    release();
    throw problem;
  }
}

async function adopt(cluster: Cluster, port: number | undefined): Promise<RunningServer | undefined> {
  const living = livingPostmaster(cluster.folder);
  if (living === undefined) return undefined;
  const server = adopted(cluster, living);
  if (living.ready && (port === undefined || port === living.port)) return server;
  await shutDown(cluster, server);
  return undefined;
}

async function start(cluster: Cluster, port: number | undefined, logFile: string, attempts = 3): Promise<RunningServer> {
  await clearRemains(cluster.folder);
  try {
    return await launch(cluster, port ?? (await getPort({ host: '127.0.0.1' })), logFile);
  } catch (problem) {
    // Someone else may take a free port between the look and the start.
    if (port !== undefined || attempts === 1) throw problem;
    return start(cluster, port, logFile, attempts - 1);
  }
}

function handleOf(cluster: Cluster, server: RunningServer, release: () => void): PostgresHandle {
  const exited = server.exited.finally(release);
  return {
    url: `postgres://inbox:${cluster.password}@127.0.0.1:${server.port}/inbox`,
    port: server.port,
    pid: server.pid,
    exited,
    stop: async () => {
      await shutDown(cluster, server);
      await exited;
    },
    kill: () => {
      send(cluster, server.pid, 'SIGKILL', 'KILL');
    },
  };
}
