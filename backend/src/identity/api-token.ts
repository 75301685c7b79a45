import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a token allows: to raise escalations and bring customers' messages; to bring the past in, in other people's names. */
export const scopes = ['handoff', 'import'] as const;
export type Scope = (typeof scopes)[number];

/** A bearer token of an integration. Only its hash is kept. */
@Entity({ schema: 'identity', name: 'api_tokens' })
export class ApiToken {
  @PrimaryColumn('text')
  readonly hash: string;

  @Column('uuid')
  readonly id: string;

  @Column('text')
  readonly name: string;

  @Column('text', { array: true })
  readonly scopes: Scope[];

  @Column('boolean')
  readonly active: boolean;
}
