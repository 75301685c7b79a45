import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of people, sign-ins and tokens. Written so that two processes starting at once do not hurt each other. */
export class IdentitySchema1763800000000 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      create schema if not exists identity;
      create table if not exists identity.accounts (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        name text not null,
        role text not null,
        password_hash text not null,
        active boolean not null default true,
        registered boolean not null default false
      );
      create table if not exists identity.sessions (
        token_hash text primary key,
        account_id uuid not null references identity.accounts,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index if not exists sessions_by_expiry on identity.sessions (expires_at);
      create table if not exists identity.api_tokens (
        hash text primary key,
        id uuid not null unique,
        name text not null,
        scopes text[] not null,
        active boolean not null default true
      );
    `);
  }

  async down(database: QueryRunner): Promise<void> {
    await database.query('drop schema identity cascade');
  }
}
