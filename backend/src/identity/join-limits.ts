import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../http/refusal.js';

const quarterOfAnHour = 15 * 60;

/** How often one address may ask for links that are none. Those that are good do not count. */
@Injectable()
export class JoinLimits {
  private readonly perAddress = new RateLimiterMemory({ points: 20, duration: quarterOfAnHour });

  /**
   * Runs `work` and counts it where it refuses.
   * @throws Refusal TOO_MANY with the seconds until the next try; what `work` throws
   */
  async counting<T>(address: string, work: () => Promise<T>): Promise<T> {
    const spent = await this.perAddress.get(address);
    if (spent && spent.consumedPoints >= this.perAddress.points) {
      const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1_000));
      throw new Refusal('TOO_MANY', 'Too many links were tried. Wait some minutes and try again.', {}, seconds);
    }
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'NOT_FOUND') await this.perAddress.penalty(address);
      throw error;
    }
  }
}
