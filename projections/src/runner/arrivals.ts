import type { Recorded } from '@inbox/contracts/recorded';
import type { Batch } from './apply.js';
import { latest } from './position.js';

/** So many events wait in memory at most; beyond, the source is asked to wait. */
const room = 2_000;

/** Where the events come from: a flowing stream, which may hold some back in a buffer of its own. */
export interface Source {
  readonly readableLength: number;
  pause(): unknown;
  resume(): unknown;
}

/** A batch of what has arrived; `live` when it was all that the log held. */
export type Arrived = Batch & { readonly live: boolean };

export interface Arrivals {
  push(event: Recorded): void;
  /** The filter has looked at the log up to here. */
  passed(position: string): void;
  /** Whatever the log held is on its way. */
  caughtUp(): void;
  end(reason: unknown): void;
  /** Waits for something and takes up to `limit` events. @throws the reason of the end */
  take(limit: number): Promise<Arrived>;
}

/**
 * What has arrived from the log and was not yet taken.
 * A filter's checkpoint and `caughtUp` overtake events that still stand in the source's buffer: they count once that is empty.
 * @param after the position behind which the source starts
 */
export const arrivals = (source: Source, after: string): Arrivals => {
  const waiting: Recorded[] = [];
  let position = after;
  let looked = after;
  let caughtUp = false;
  let ended: { readonly reason: unknown } | null = null;
  let wake: () => void = () => undefined;

  const isDrained = (): boolean => waiting.length === 0 && source.readableLength === 0;
  const hasNews = (): boolean => waiting.length > 0 || (isDrained() && (caughtUp || latest(looked, position) !== position));
  const takeNow = (limit: number): Arrived => {
    const events = waiting.splice(0, limit);
    if (waiting.length < room / 2) source.resume();
    const live = caughtUp && isDrained();
    if (live) caughtUp = false;
    position = latest(events.at(-1)?.position ?? position, isDrained() ? looked : position);
    return { events, position, live };
  };

  return {
    push: (event) => {
      waiting.push(event);
      if (waiting.length >= room) source.pause();
      wake();
    },
    passed: (here) => {
      looked = here;
      wake();
    },
    caughtUp: () => {
      caughtUp = true;
      wake();
    },
    end: (reason) => {
      ended ??= { reason };
      wake();
    },
    take: async (limit) => {
      while (ended === null && !hasNews()) await new Promise<void>((resolve) => (wake = resolve));
      if (ended !== null) throw ended.reason;
      return takeNow(limit);
    },
  };
};
