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

/**
 * What has arrived from the log and was not yet taken.
 * A filter's checkpoint and `caughtUp` overtake events that still stand in the source's buffer: they count once that is empty.
 */
export class Arrivals {
  readonly #source: Source;
  readonly #waiting: Recorded[] = [];
  #position: string;
  #looked: string;
  #caughtUp = false;
  #end: Error | null = null;
  #wake: () => void = () => undefined;

  /** @param after the position behind which the source starts */
  constructor(source: Source, after: string) {
    this.#source = source;
    this.#position = after;
    this.#looked = after;
  }

  push(event: Recorded): void {
    this.#waiting.push(event);
    if (this.#waiting.length >= room) this.#source.pause();
    this.#wake();
  }

  /** The filter has looked at the log up to here. */
  passed(position: string): void {
    this.#looked = position;
    this.#wake();
  }

  /** Whatever the log held is on its way. */
  caughtUp(): void {
    this.#caughtUp = true;
    this.#wake();
  }

  /** Nothing comes any more; the first reason counts. */
  end(reason: unknown): void {
    this.#end ??= reason instanceof Error ? reason : new Error('The feed ended.', { cause: reason });
    this.#wake();
  }

  /** Waits for something and takes up to `limit` events. @throws the reason of the end */
  async take(limit: number): Promise<Arrived> {
    while (this.#end === null && !this.#hasNews()) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#end !== null) throw this.#end;
    return this.#takeNow(limit);
  }

  #isDrained(): boolean {
    return this.#waiting.length === 0 && this.#source.readableLength === 0;
  }

  #hasNews(): boolean {
    return this.#waiting.length > 0 || (this.#isDrained() && (this.#caughtUp || latest(this.#looked, this.#position) !== this.#position));
  }

  #takeNow(limit: number): Arrived {
    const events = this.#waiting.splice(0, limit);
    if (this.#waiting.length < room / 2) this.#source.resume();
    const drained = this.#isDrained();
    const live = this.#caughtUp && drained;
    if (live) this.#caughtUp = false;
    this.#position = latest(events.at(-1)?.position ?? this.#position, drained ? this.#looked : this.#position);
    return { events, position: this.#position, live };
  }
}
