import { join } from 'node:path';
import { startEventStore } from '@inbox/embedded/eventstore/start-event-store';
import { startPostgres } from '@inbox/embedded/postgres/start-postgres';
import { setTimeout as pause } from 'node:timers/promises';
import { supervise, type Running, type Supervised } from './supervise.js';

/** An engine's address, and its process where it is ours. */
export interface Engine {
  url: string;
  child: Supervised | undefined;
}

export interface EngineOptions {
  dataDirectory: string;
  logs: (name: string) => string;
  /** Runs the stand-ins even under `NODE_ENV=production`. */
  force: boolean;
  say: (sentence: string) => void;
}

/**
 * Takes the engines that EVENTSTORE_URL and DATABASE_URL name and starts a stand-in for each other, to be restarted on the same port.
 *
 * @param started Takes each stand-in as soon as it runs, whatever becomes of the other.
 */
export async function startEngines(options: EngineOptions, started: Supervised[]): Promise<{ eventStore: Engine; postgres: Engine }> {
  const noted = async (starting: Promise<Engine>) => {
    const engine = await starting;
    if (engine.child) started.push(engine.child);
    return engine;
  };
  const starting = [noted(eventStore(options)), noted(postgres(options))] as const;
  await Promise.allSettled(starting);
  return { eventStore: await starting[0], postgres: await starting[1] };
}

function eventStore({ dataDirectory, force, say }: EngineOptions): Promise<Engine> {
  const directory = join(dataDirectory, 'eventstore');
  return engine('Event store', process.env.EVENTSTORE_URL, say, (port) =>
    // The stand-in of a launcher that was killed a moment ago is still letting go of the folder.
    patiently(() => startEventStore({ dataDirectory: directory, force, ...(port === undefined ? {} : { port }) })),
  );
}

function postgres({ dataDirectory, force, logs, say }: EngineOptions): Promise<Engine> {
  const directory = join(dataDirectory, 'postgres');
  const logFile = logs('postgres');
  return engine('PostgreSQL', process.env.DATABASE_URL, say, (port) => startPostgres({ dataDirectory: directory, port, logFile, force }));
}

async function engine(
  name: string,
  given: string | undefined,
  say: (sentence: string) => void,
  start: (port: number | undefined) => Promise<Running & { url: string; port: number }>,
): Promise<Engine> {
  if (given) {
    say(`${name}: ${new URL(given).host}`);
    return { url: given, child: undefined };
  }
  let known: { url: string; port: number } | undefined;
  const child = await supervise({
    name,
    say,
    start: async () => {
      const running = await start(known?.port);
      known = running;
      say(`${name} ready on 127.0.0.1:${running.port} (local stand-in)`);
      return running;
    },
  });
  return { url: known?.url ?? '', child };
}

async function patiently<T>(start: () => Promise<T>, attempts = 20): Promise<T> {
  try {
    return await start();
  } catch (problem) {
    if (attempts === 1 || !String(problem).includes('is using the data folder')) throw problem;
    await pause(250);
    return patiently(start, attempts - 1);
  }
}
