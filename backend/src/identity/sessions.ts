import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull, LessThan } from 'typeorm';
import type { Person } from './accounts.js';
import { Remembered } from './remembered.js';
import { newToken, tokenHash } from './secret-token.js';
import { Session } from './session.js';

/** How long a sign-in lasts, in milliseconds. */
export const sessionLength = 12 * 60 * 60 * 1_000;

/**
 * How long a session's look-up is trusted, in milliseconds. With the sockets' own look (`recheck` of the live gateway) somebody who
 * was deactivated is out on every node within five seconds.
 */
const fresh = 1_500;

/** Sign-ins: made, found by their token, revoked. */
@Injectable()
export class Sessions {
  private readonly known = new Remembered((hash: string) => this.find(hash), fresh);

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Opens a session and returns its token, which is kept nowhere. */
  async open(accountId: string): Promise<string> {
    const token = newToken();
    const now = Date.now();
    await this.repository.insert({
      tokenHash: tokenHash(token),
      accountId,
      createdAt: new Date(now),
      expiresAt: new Date(now + sessionLength),
    });
    await this.repository.delete({ expiresAt: LessThan(new Date(now)) });
    return token;
  }

  /** Whose session this is; null for one that is unknown, expired or revoked. */
  async personOf(token: string): Promise<Person | null> {
    const session = await this.known.get(tokenHash(token));

    return session && session.expiresAt.getTime() > Date.now() ? session.account : null;
  }

  async revoke(token: string): Promise<void> {
    const hash = tokenHash(token);
    this.known.forget(hash);
    await this.repository.update({ tokenHash: hash, revokedAt: IsNull() }, { revokedAt: new Date() });
    this.known.forget(hash);
  }

  private find(hash: string): Promise<Session | null> {
    return this.repository.findOne({
      where: { tokenHash: hash, revokedAt: IsNull(), account: { active: true } },
      relations: { account: true },
    });
  }

  private get repository() {
    return this.dataSource.getRepository(Session);
  }
}
