import { LRUCache } from 'lru-cache';
import { isEngineAway } from '../http/refusal-of-error.js';

/** How long a look-up is trusted unless another time is asked for, in milliseconds. */
const usuallyFresh = 5_000;
const goodWhileAway = 120_000;
const pauseWhileAway = 1_000;

interface Entry<T> {
  readonly value: T | null;
  readonly readAt: number;
  checkAt: number;
}

/** Look-ups kept in memory: trusted for some seconds, and for 2 minutes while the engine behind them is away. */
export class Remembered<T extends object> {
  private readonly entries = new LRUCache<string, Entry<T>>({ max: 20_000 });

  /**
   * @param load looks a key up; null where there is none
   * @param fresh how long a look-up is trusted, in milliseconds
   * @param now a clock in milliseconds that never goes back
   */
  constructor(
    private readonly load: (key: string) => Promise<T | null>,
    private readonly fresh = usuallyFresh,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @throws what `load` throws, where nothing trusted is remembered */
  async get(key: string): Promise<T | null> {
    const now = this.now();
    const known = this.entries.get(key);
    if (known && now < known.checkAt) return known.value;
    try {
      const value = await this.load(key);
      // why the comparison: what was forgotten during the look-up must stay forgotten
      if (this.entries.get(key) === known) this.entries.set(key, { value, readAt: now, checkAt: now + this.fresh });
      return value;
    } catch (error) {
      if (!known || !isEngineAway(error) || now - known.readAt > goodWhileAway) throw error;
      known.checkAt = now + pauseWhileAway;
      return known.value;
    }
  }

  /** From now on the key names nothing, until it is looked up again. */
  forget(key: string): void {
    const now = this.now();
    this.entries.set(key, { value: null, readAt: now, checkAt: now + this.fresh });
  }
}
