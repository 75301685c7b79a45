import type { Place } from './append-decision.js';

/** How many of the newest events are known by their ids; about 20 MB. */
export const RECENT_IDS = 65_536;

/**
 * Where the newest events stand, by stream and id: how an append to `any` revision is recognised as a repeat. An index on disk would know
 * them all, but costs each commit a page per stream, which halves the writes per second.
 */
export class RecentIds {
  readonly #places = new Map<string, Place>();
  readonly #limit: number;

  constructor(limit = RECENT_IDS) {
    this.#limit = limit;
  }

  find(stream: string, id: string): Place | undefined {
    return this.#places.get(keyOf(stream, id));
  }

  remember(stream: string, id: string, place: Place): void {
    const key = keyOf(stream, id);
    this.#places.delete(key);
    this.#places.set(key, place);
    if (this.#places.size <= this.#limit) return;
    for (const oldest of this.#places.keys()) {
      this.#places.delete(oldest);
      return;
    }
  }
}

/** The id comes first: its length is always the same, so no two pairs make one key. */
function keyOf(stream: string, id: string): string {
  return id + stream;
}
