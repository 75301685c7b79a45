import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../http/refusal.js';
import { Settings } from '../settings.js';
import type { Caller } from './caller.js';

const perMinute = (points: number): RateLimiterMemory | null => (points === 0 ? null : new RateLimiterMemory({ points, duration: 60 }));

/** How much one caller may ask of this process: a runaway script is slowed down, nobody at work notices. */
@Injectable()
export class RequestLimits {
  private readonly people: RateLimiterMemory | null;
  private readonly tokens: RateLimiterMemory | null;

  constructor(settings: Settings) {
    this.people = perMinute(settings.rateLimit);
    this.tokens = perMinute(settings.tokenRateLimit);
  }

  /** @throws Refusal TOO_MANY with the seconds until the caller may go on */
  async count({ actor, integrationId }: Caller): Promise<void> {
    const limiter = integrationId === null ? this.people : this.tokens;
    try {
      await limiter?.consume(integrationId ?? actor.id);
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent;
      throw new Refusal('TOO_MANY', 'That were too many requests in a minute. Wait a moment.', {}, Math.ceil(spent.msBeforeNext / 1_000));
    }
  }
}
