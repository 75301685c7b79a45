import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from './account.js';

/** A sign-in. Only the hash of its token is kept. */
@Entity({ schema: 'identity', name: 'sessions' })
export class Session {
  @PrimaryColumn('text', { name: 'token_hash' })
  readonly tokenHash: string;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  readonly account: Account;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  readonly revokedAt: Date | null;
}
