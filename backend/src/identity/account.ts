import type { Role } from '@inbox/contracts/identity/roles';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in. */
@Entity({ schema: 'identity', name: 'accounts' })
export class Account {
  @PrimaryColumn('uuid')
  readonly id: string;

  /** Lower case, unique. */
  @Column('text')
  readonly email: string;

  @Column('text')
  readonly name: string;

  @Column('text')
  readonly role: Role;

  /** Argon2id, in PHC form. */
  @Column('text', { name: 'password_hash' })
  readonly passwordHash: string;

  @Column('boolean')
  readonly active: boolean;

  /** The log knows this operator's name and role; until then telling it is tried again. */
  @Column('boolean')
  readonly registered: boolean;
}
