import { setTimeout as pause } from 'node:timers/promises';

/** One run of a program. */
export interface Running {
  pid: number;
  /** Settles when it has ended, with its exit code (`null` after a signal). */
  exited: Promise<number | null>;
  /** Asks it to end, makes it end when it takes too long, and waits for the end. */
  stop(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): void;
}

/** A program that is started again when it ends without having been asked to. */
export interface Supervised {
  /** Of the present run, or of the last one while it is down. */
  readonly pid: number;
  kill(): void;
  /** From now on it is not started again when it ends. */
  retire(): void;
  stop(): Promise<void>;
}

export interface Supervision {
  /** As it stands in sentences: "Event store". */
  name: string;
  /** Resolves once the program is ready. Gives up when the signal fires. */
  start: (signal: AbortSignal) => Promise<Running>;
  /** Takes sentences for the person at the terminal. */
  say: (sentence: string) => void;
  /** Milliseconds to wait before the nth start in a row (from 1). Default: 0.25 s, doubled each time, 10 s at most. */
  backOff?: (attempt: number) => number;
}

/** A run that lasted this long, in milliseconds, makes earlier crashes forgotten. */
const steady = 30_000;

/**
 * Starts a program and keeps it running until it is stopped.
 *
 * @throws whatever the first start throws: only a program that was ready once is started again.
 */
export async function supervise(supervision: Supervision): Promise<Supervised> {
  const stopping = new AbortController();
  let current = await supervision.start(stopping.signal);
  const watching = keepRunning(supervision, stopping.signal, current, (next) => (current = next));
  return {
    get pid() {
      return current.pid;
    },
    kill: () => {
      current.kill();
    },
    retire: () => {
      stopping.abort();
    },
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
      // A start that was under way may have come through meanwhile.
      await current.stop();
    },
  };
}

async function keepRunning(supervision: Supervision, signal: AbortSignal, first: Running, use: (next: Running) => void): Promise<void> {
  let current: Running | undefined = first;
  let attempt = 0;
  while (current) {
    const since = performance.now();
    const code = await current.exited;
    if (signal.aborted) return;
    attempt = performance.now() - since > steady ? 0 : attempt;
    supervision.say(`${supervision.name} ended ${code === null ? 'by a signal' : `with code ${code}`} and is started again.`);
    [current, attempt] = await startAgain(supervision, signal, attempt);
    if (current) use(current);
  }
}

async function startAgain(
  { name, start, say, backOff = doubling }: Supervision,
  signal: AbortSignal,
  attempts: number,
): Promise<[Running | undefined, number]> {
  const stopping = () => signal.aborted;
  for (let attempt = attempts + 1; !stopping(); attempt++) {
    try {
      await pause(backOff(attempt), undefined, { signal });
      return [await start(signal), attempt];
    } catch (problem) {
      if (!stopping()) say(`${name} did not start: ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }
  return [undefined, attempts];
}

function doubling(attempt: number): number {
  return Math.min(250 * 2 ** (attempt - 1), 10_000);
}
