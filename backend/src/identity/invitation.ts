import type { Role } from '@inbox/contracts/identity/roles';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody invited to the team. Only the hash of the link's secret is kept. */
@Entity({ schema: 'identity', name: 'invitations' })
export class Invitation {
  /** The account's id, once they come. */
  @PrimaryColumn('uuid')
  readonly id: string;

  /** Lower case, unique: who is invited again has one link, the newest. */
  @Column('text')
  readonly email: string;

  @Column('text')
  readonly name: string;

  @Column('text')
  readonly role: Role;

  @Column('uuid', { name: 'team_id', nullable: true })
  readonly teamId: string | null;

  /** Null once it was taken or revoked. */
  @Column('text', { name: 'token_hash', nullable: true })
  readonly tokenHash: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt: Date;
}
