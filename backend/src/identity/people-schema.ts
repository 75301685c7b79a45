import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of invitations and of operators' heartbeats. Written so that two processes starting at once do not hurt each other. */
export class PeopleSchema1763810000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      create table if not exists identity.invitations (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        name text not null,
        role text not null,
        team_id uuid,
        token_hash text unique,
        expires_at timestamptz not null
      );
      create table if not exists identity.heartbeats (
        operator_id uuid primary key,
        seen_at timestamptz not null
      );
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('drop table identity.invitations, identity.heartbeats');
  }
}
