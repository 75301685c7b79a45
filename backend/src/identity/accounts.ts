import type { Role } from '@inbox/contracts/identity/roles';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Account } from './account.js';
import { Remembered } from './remembered.js';

/** Somebody with an active account. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The people who can sign in. */
@Injectable()
export class Accounts {
  private readonly people = new Remembered((id: string) => this.repository.findOneBy({ id, active: true }));

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The active person of this id, remembered for some seconds. */
  async person(id: string): Promise<Person | null> {
    return this.people.get(id);
  }

  /** The active account of this e-mail address, in any case of letters. */
  async ofEmail(email: string): Promise<Account | null> {
    return this.repository.findOneBy({ email: email.toLowerCase(), active: true });
  }

  async any(): Promise<boolean> {
    return this.repository.exists();
  }

  /** Adds accounts; one whose e-mail address is taken is left as it is. */
  async add(accounts: readonly Account[]): Promise<void> {
    await this.repository
      .createQueryBuilder()
      .insert()
      .values([...accounts])
      .orIgnore()
      .execute();
  }

  async unregistered(): Promise<Account[]> {
    return this.repository.findBy({ registered: false });
  }

  async markRegistered(id: string): Promise<void> {
    await this.repository.update({ id }, { registered: true });
  }

  private get repository() {
    return this.dataSource.getRepository(Account);
  }
}
