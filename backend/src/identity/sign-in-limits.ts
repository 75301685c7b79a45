import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../http/refusal.js';

const quarterOfAnHour = 15 * 60;

/** Failed sign-ins of an account and of an address. Those that succeed do not count: fifty people at one address is a normal morning. */
@Injectable()
export class SignInLimits {
  private readonly perAccount = new RateLimiterMemory({ points: 10, duration: quarterOfAnHour });
  private readonly perAddress = new RateLimiterMemory({ points: 200, duration: quarterOfAnHour });

  /** @throws Refusal TOO_MANY with the seconds until the next try */
  async check(email: string, address: string): Promise<void> {
    await this.checkOne(this.perAccount, email);
    await this.checkOne(this.perAddress, address);
  }

  async failed(email: string, address: string): Promise<void> {
    await this.perAccount.penalty(email);
    await this.perAddress.penalty(address);
  }

  private async checkOne(limiter: RateLimiterMemory, key: string): Promise<void> {
    const spent = await limiter.get(key);
    if (spent && spent.consumedPoints >= limiter.points)
      throw new Refusal(
        'TOO_MANY',
        'Too many sign-ins failed. Wait some minutes and try again.',
        {},
        Math.max(1, Math.ceil(spent.msBeforeNext / 1_000)),
      );
  }
}
