import type { InviteRequest } from '@inbox/contracts/identity/invitation.requests';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull, MoreThan, Not } from 'typeorm';
import { v7 } from 'uuid';
import { Refusal } from '../http/refusal.js';
import { Account } from './account.js';
import { Invitation } from './invitation.js';
import { newToken, tokenHash } from './secret-token.js';

/** How long a link is good for, in milliseconds. */
export const invitationLength = 7 * 24 * 60 * 60 * 1_000;

const noSuch = () => new Refusal('NOT_FOUND', 'This link is not good any more. Ask for a new one.');

/** Invitations to the team: made, found by their secret, taken once, revoked. */
@Injectable()
export class Invitations {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Invites somebody; who was invited before gets another link, and the old one is good no more.
   * @returns the link's secret, which is kept nowhere
   * @throws Refusal CONFLICT where somebody has an account with this e-mail address
   */
  async invite({ name, email, role, teamId = null }: InviteRequest): Promise<{ readonly invitation: Invitation; readonly token: string }> {
    const address = email.toLowerCase();
    if (await this.dataSource.getRepository(Account).existsBy({ email: address }))
      throw new Refusal('CONFLICT', 'Somebody with this e-mail address is on the team already.');
    const token = newToken();
    const expiresAt = new Date(Date.now() + invitationLength);
    const invited = { name: name.trim(), role, teamId, tokenHash: tokenHash(token), expiresAt };
    await this.repository.upsert(
      { id: v7(), email: address, ...invited },
      { conflictPaths: ['email'], skipUpdateIfNoValuesChanged: false },
    );
    return { invitation: await this.repository.findOneByOrFail({ email: address }), token };
  }

  /** Who was invited and has not come, links that ran out included; the newest first. */
  async open(): Promise<Invitation[]> {
    return this.repository.find({ where: { tokenHash: Not(IsNull()) }, order: { expiresAt: 'desc', id: 'asc' } });
  }

  /** Whom the link is for. @throws Refusal NOT_FOUND for one that is unknown, expired, taken or revoked */
  async of(token: string): Promise<Invitation> {
    const invitation = await this.repository.findOneBy({ tokenHash: tokenHash(token), expiresAt: MoreThan(new Date()) });
    if (invitation === null) throw noSuch();

    return invitation;
  }

  /** The link is good no more. @throws Refusal NOT_FOUND */
  async revoke(id: string): Promise<void> {
    const { affected } = await this.repository.update({ id }, { tokenHash: null });
    if (affected === 0) throw new Refusal('NOT_FOUND', 'There is no such invitation.');
  }

  /**
   * Opens the account of who was invited; of two at once one succeeds.
   * @param passwordHash Argon2id, see `hashPassword`
   * @throws Refusal NOT_FOUND as `of`
   */
  async take(token: string, passwordHash: string): Promise<Account> {
    return this.dataSource.transaction(async (manager) => {
      const taken = await manager.findOne(Invitation, {
        where: { tokenHash: tokenHash(token), expiresAt: MoreThan(new Date()) },
        lock: { mode: 'pessimistic_write' },
      });
      if (taken === null) throw noSuch();
      const { id, email, name, role } = taken;
      await manager.update(Invitation, { id }, { tokenHash: null });
      await manager.insert(Account, { id, email, name, role, passwordHash, active: true, registered: false });
      return manager.findOneByOrFail(Account, { id });
    });
  }

  /** The team that the owner of an account was invited to; null for none. */
  async teamOf(accountId: string): Promise<string | null> {
    return (await this.repository.findOneBy({ id: accountId }))?.teamId ?? null;
  }

  private get repository() {
    return this.dataSource.getRepository(Invitation);
  }
}
