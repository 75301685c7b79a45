import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** An event store that runs in its own process. */
export interface StartedEventStore {
  /** For `EventStoreDBClient.connectionString`. */
  url: string;
  pid: number;
  port: number;
  /** Asks it to stop and waits until it has: what it acknowledged is on disk. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): void;
  /** Its exit code, when it has gone; null when a signal ended it. */
  exited: Promise<number | null>;
}

export interface StartEventStoreOptions {
  /** Made when it is missing; one event store at a time. */
  dataDirectory: string;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Start under NODE_ENV=production too. */
  force?: boolean;
}

// Both `src/eventstore` (specs) and `dist/eventstore` are two folders deep in the package.
const MAIN = join(import.meta.dirname, '../../dist/eventstore/main.js');

/**
 * Starts the embedded event store and waits until it answers. It stops by itself when this process ends.
 * @throws {Error} with its own words when it does not start, for example because its folder is in use
 */
export async function startEventStore({ dataDirectory, port = 0, force = false }: StartEventStoreOptions): Promise<StartedEventStore> {
  const flags = ['--data', dataDirectory, '--port', String(port), '--attached', ...(force ? ['--force'] : [])];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...flags], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: process.env,
    // why: Ctrl-C in a terminal goes to the whole group, and the store must outlive the API that drains into it; it still ends with us
    detached: true,
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await readyUrl(child, exited);
  return {
    url,
    pid: child.pid ?? 0,
    port: Number(new URL(url).port),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
    kill: () => {
      child.kill('SIGKILL');
    },
    exited,
  };
}

async function readyUrl(child: ChildProcess, exited: Promise<number | null>): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error('The event store has no output to read.');
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-4000);
  });
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, 'line').then(([line]: unknown[]) => urlIn(String(line)));
  const url = await Promise.race([ready, exited.then(() => undefined)]);
  if (url === undefined) throw new Error(complaint.trim() || 'The event store ended before it was ready.');
  return url;
}

function urlIn(line: string): string | undefined {
  const message: unknown = JSON.parse(line);
  return typeof message === 'object' && message !== null && 'url' in message ? String(message.url) : undefined;
}
