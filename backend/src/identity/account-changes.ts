import type { Role } from '@inbox/contracts/identity/roles';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { Account } from './account.js';
import { adminRoles } from './rank.js';
import { Session } from './session.js';

/** What an account follows of what the log says about its person. */
export interface Followed {
  readonly active: boolean;
  readonly role: Role;
}

/** Any number that no other advisory lock of ours has: account changes go one at a time. */
const oneAtATime = 1_763_800_001;

/**
 * Changes accounts beside the log. One change at a time in the whole workspace, so that two admins cannot take each other's role
 * at once. The log is told before the change is kept: a crash in between leaves an account behind, which is made to follow later.
 */
@Injectable()
export class AccountChanges {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * @param tell tells the log, and answers what the account is then; null leaves it. Gets how many other people are active admins
   * @throws what `tell` throws: then nothing is changed
   */
  async change<Result>(
    id: string,
    tell: (otherAdmins: number) => Promise<{ readonly result: Result; readonly account: Followed | null }>,
  ): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [oneAtATime]);
      const { result, account } = await tell(await otherAdmins(manager, id));
      if (account !== null) await manager.update(Account, { id }, { active: account.active, role: account.role });
      if (account?.active === false) await manager.update(Session, { accountId: id, revokedAt: IsNull() }, { revokedAt: new Date() });
      return result;
    });
  }
}

const otherAdmins = async (manager: EntityManager, id: string): Promise<number> =>
  manager
    .createQueryBuilder(Account, 'account')
    .where('account.active and account.role in (:...adminRoles) and account.id <> :id', { adminRoles, id })
    .getCount();
