import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from './eventstore/start-event-store.js';
import { startPostgres, type PostgresHandle } from './postgres/start-postgres.js';

/** What specs run against: the engines that the environment names, or local stand-ins in a temporary folder. */
export interface Engines {
  databaseUrl: string;
  eventStoreUrl: string;
  /** `undefined` where EVENTSTORE_URL names a server that is not ours to end. */
  eventStore: Awaited<ReturnType<typeof startEventStore>> | undefined;
  /** `undefined` where DATABASE_URL names a server that is not ours to end. */
  postgres: PostgresHandle | undefined;
  /** Stops the stand-ins and removes their data. */
  stop(): Promise<void>;
}

/** Starts a stand-in for each engine whose URL (`DATABASE_URL`, `EVENTSTORE_URL`) is unset. */
export async function startEngines({ DATABASE_URL, EVENTSTORE_URL }: NodeJS.ProcessEnv = process.env): Promise<Engines> {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-engines-'));
  chmodSync(folder, 0o711);
  const [postgres, eventStore] = await Promise.all([
    DATABASE_URL ? undefined : startPostgres({ dataDirectory: join(folder, 'postgres') }),
    EVENTSTORE_URL ? undefined : startEventStore({ dataDirectory: join(folder, 'eventstore') }),
  ]);
  return {
    databaseUrl: postgres?.url ?? DATABASE_URL ?? '',
    eventStoreUrl: eventStore?.url ?? EVENTSTORE_URL ?? '',
    eventStore,
    postgres,
    stop: async () => {
      await Promise.all([postgres?.stop(), eventStore?.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
