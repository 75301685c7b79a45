// The engines that a row runs against: those of the environment, or the stand-ins on a fresh folder of the project's disk.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEventStore } from '../../embedded/dist/eventstore/start-event-store.js';
import { startPostgres } from '../../embedded/dist/postgres/start-postgres.js';

const running = new Set();

/** A fresh folder on the disk of the project. Not the system's temporary folder: that may be memory, and a sync there is free. */
export const freshFolder = (name) => {
  const parent = join(import.meta.dirname, '..', '.data');
  const folder = join(parent, `${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  removeRemains(parent);
  for (const path of [parent, folder]) chmodSync(path, 0o711); // PostgreSQL's own user passes through
  return folder;
};

/** Folders of runs that were killed. */
const removeRemains = (parent) => {
  for (const entry of readdirSync(parent)) {
    const alive = existsSync(`/proc/${entry.split('-').at(-1)}`) || !existsSync('/proc');
    if (!alive) rmSync(join(parent, entry), { recursive: true, force: true });
  }
};

/** @param {string} name of the row */
export const startEngines = async (name) => {
  const folder = freshFolder(name);
  const { DATABASE_URL, EVENTSTORE_URL } = process.env;
  const [postgres, eventStore] = await Promise.all([
    DATABASE_URL ? undefined : startPostgres({ dataDirectory: join(folder, 'postgres') }),
    EVENTSTORE_URL ? undefined : startEventStore({ dataDirectory: join(folder, 'eventstore') }),
  ]);
  const engines = {
    folder,
    databaseUrl: postgres?.url ?? DATABASE_URL,
    eventStoreUrl: eventStore?.url ?? EVENTSTORE_URL,
    postgres,
    eventStore,
    stop: async () => {
      running.delete(engines);
      await Promise.all([postgres?.stop(), eventStore?.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  running.add(engines);
  return engines;
};

/** How durable an acknowledged write is, in words that the engines themselves gave. @param {{ databaseUrl: string, eventStore: object | undefined }} engines */
export const durability = async ({ databaseUrl, eventStore }) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const said = {};
  for (const name of ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method']) {
    const { rows } = await client.query(`show ${name}`);
    said[name] = Object.values(rows[0])[0];
  }
  await client.end();
  const store =
    eventStore === undefined ? 'event store at EVENTSTORE_URL (its own settings)' : 'event store: stand-in, SQLite WAL synchronous=FULL';
  return `${store}; PostgreSQL ${said.server_version} fsync=${said.fsync} synchronous_commit=${said.synchronous_commit} full_page_writes=${said.full_page_writes} (${said.wal_sync_method})`;
};

/** Runs a row and leaves nothing behind, however it ends. @param {() => Promise<void>} work */
export const runRow = async (work) => {
  const stopAll = () => Promise.allSettled([...running].map((engines) => engines.stop()));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAll().then(() => process.exit(130)));
  let code = 0;
  try {
    await work();
  } catch (error) {
    console.error(error);
    code = 1;
  }
  await stopAll();
  process.exit(code);
};
