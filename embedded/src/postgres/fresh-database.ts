import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** An empty database of its own, for one spec. */
export interface FreshDatabase {
  url: string;
  /** Ends the connections that are still open and removes the database. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database with a random name.
 *
 * @param serverUrl A role that may create databases, such as `startPostgres().url`.
 */
export async function freshDatabase(serverUrl: string): Promise<FreshDatabase> {
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
