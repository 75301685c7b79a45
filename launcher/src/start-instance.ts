import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from '@inbox/embedded/postgres/folder-lock';
import { fillDemo } from './fill-demo.js';
import { portFor } from './free-port.js';
import { logFileFor } from './log-file.js';
import { builtPrograms, type Programs } from './programs.js';
import { startBilling } from './start-billing.js';
import { addressOf, startPrograms } from './start-programs.js';
import { startEngines } from './start-engines.js';
import { stopInOrder } from './stop-in-order.js';
import type { Supervised } from './supervise.js';
import { workspaceSecret } from './workspace-secret.js';

export interface InstanceOptions {
  /** Made if missing. Everything that the instance keeps lies here, and its logs. */
  dataDirectory: string;
  /** Of the inbox; 0 takes a free one. */
  port: number;
  /** The address it listens on. Default: 127.0.0.1. */
  host?: string | undefined;
  /** Opens the demo workspace and fills it, once for each data folder. */
  demo: boolean;
  /** The account to be made where there is none. */
  admin?: { email: string; password: string } | undefined;
  /** Takes a sentence for each step. */
  onProgress: (sentence: string) => void;
  /** Runs the local stand-ins even under `NODE_ENV=production`. */
  force?: boolean;
  /** Gives up a start that is under way. */
  signal?: AbortSignal;
  /** Other programs than those of this project, for specs. */
  programs?: Programs;
}

/** A whole inbox that runs on this machine. */
export interface Instance {
  url: string;
  /** The processes; an engine that runs elsewhere is `undefined`. Each is restarted when it ends. */
  children: { eventStore: Supervised | undefined; postgres: Supervised | undefined; projections: Supervised; api: Supervised };
  /** Stops the API, then the projections, then the engines, within 10 seconds. */
  stop(): Promise<void>;
}

/** Milliseconds for each of the three groups to end in order. */
const grace = 3_200;

/**
 * Starts a whole instance: whatever engine the environment does not name, the projections, the API; then fills the demo workspace.
 *
 * @throws Error in plain words, with everything stopped again, when a part does not start, the port is taken or the folder in use.
 */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  mkdirSync(options.dataDirectory, { recursive: true });
  // PostgreSQL's own user passes through on the way to its files.
  chmodSync(options.dataDirectory, 0o711);
  for (const name of ['eventstore', 'logs']) mkdirSync(join(options.dataDirectory, name), { recursive: true, mode: 0o700 });
  const release = ownFolder(realpathSync(options.dataDirectory), 'The data folder');
  const groups: Groups = { api: [], projections: [], engines: [] };
  const stop = async () => {
    for (const child of Object.values(groups).flat()) child.retire();
    await stopInOrder([groups.api, groups.projections, groups.engines], grace);
    release();
  };
  try {
    return { ...(await startAll(options, groups)), stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** What has been started so far, so that it can be stopped at any moment. */
type Groups = Record<'api' | 'projections' | 'engines', Supervised[]>;

async function startAll(options: InstanceOptions, groups: Groups): Promise<Omit<Instance, 'stop'>> {
  const { demo, admin, onProgress: say, programs = builtPrograms, host = '127.0.0.1', signal = new AbortController().signal } = options;
  const dataDirectory = realpathSync(options.dataDirectory);
  const logs = (name: string) => logFileFor(join(dataDirectory, 'logs'), name);
  const port = await portFor(options.port, host);
  const engines = await startEngines({ dataDirectory, logs, force: options.force ?? false, say }, groups.engines);
  signal.throwIfAborted();
  const billing = await startBilling({ demo, script: programs.billing, logs, say, signal }, groups.engines);

  const around = { programs, databaseUrl: engines.postgres.url, eventStoreUrl: engines.eventStore.url, logs, say, signal };
  const [projections, api] = await startPrograms(
    around,
    { host, port, secret: process.env.WORKSPACE_SECRET ?? workspaceSecret(dataDirectory), demo, admin, billing },
    groups,
  );

  const url = addressOf(host, port);
  if (demo) await fillDemo({ dataDirectory, script: programs.demo, apiUrl: url, logFile: logs('demo'), say, signal });
  return { url, children: { eventStore: engines.eventStore.child, postgres: engines.postgres.child, projections, api } };
}
