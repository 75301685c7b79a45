import type { Role } from '@inbox/contracts/identity/roles';
import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { OperatorRegistrations } from './operator-registrations.js';

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Argon2id, see `hashPassword`. */
  readonly passwordHash: string;
}

/** Opens accounts: a person can sign in from now on, and the log is told about the operator as soon as it answers. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly registrations: OperatorRegistrations,
  ) {}

  /** Opening an account a second time changes nothing. */
  async open(...people: readonly NewAccount[]): Promise<void> {
    await this.accounts.add(people.map((person) => ({ ...person, email: person.email.toLowerCase(), active: true, registered: false })));
    this.registrations.start();
  }
}
