import type { SignInRequest } from '@inbox/contracts/identity/session.requests';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../http/refusal.js';
import { type Person, Accounts } from './accounts.js';
import { passwordMatches } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';
import { Turns } from './turns.js';

/** Opens a session for somebody who knows the password. */
@Injectable()
export class SignIn {
  /** The limits are asked when a turn begins, so that a burst of guesses gets past them by no more than the turns that run. */
  private readonly turns = new Turns(2);

  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * @param address where the request comes from
   * @throws Refusal UNAUTHENTICATED for a wrong password and an unknown account alike; TOO_MANY after too many of them
   */
  async signIn(request: SignInRequest, address: string): Promise<{ readonly person: Person; readonly token: string }> {
    const person = await this.turns.run(() => this.check(request, address));

    return { person, token: await this.sessions.open(person.id) };
  }

  private async check({ email, password }: SignInRequest, address: string): Promise<Person> {
    const key = email.toLowerCase();
    await this.limits.check(key, address);
    const account = await this.accounts.ofEmail(key);
    if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account) {
      await this.limits.failed(key, address);
      throw new Refusal('UNAUTHENTICATED', 'The e-mail address or the password is wrong.');
    }
    return account;
  }
}
