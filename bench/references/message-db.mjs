// P4: the same events through @eventide/message-db's own SQL (write_message), on the same PostgreSQL, with a pool as large as the number of clients.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { metadata } from '../data/escalations.mjs';
import { eventOf } from '../data/shift.mjs';
import { freshDatabase } from './fresh-database.mjs';

const sql = join(import.meta.dirname, '../node_modules/@eventide/message-db/database');
/** What its install.sh runs through psql, in its order, without the views and privileges. */
const files = [
  'roles/message-store',
  'schema/message-store',
  'extensions/pgcrypto',
  'tables/messages',
  'types/message',
  ...['message-store-version', 'hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id', 'stream-version'].map(
    (name) => `functions/${name}`,
  ),
  'functions/write-message',
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];

/** @param {string} databaseUrl @param {number} clients */
export const messageDb = async (databaseUrl, clients) => {
  const url = await freshDatabase(databaseUrl, 'bench_message_db');
  const pool = new pg.Pool({ connectionString: url, max: clients, options: '-c search_path=message_store,public' });
  pool.on('error', () => undefined); // the server is stopped before idle connections are
  for (const file of files) await pool.query(readFileSync(join(sql, `${file}.sql`), 'utf8'));
  let acknowledged = 0;
  return {
    perform: async (command) => {
      const { type, data } = eventOf(command, randomUUID());
      const subject = command.kind === 'reply' ? command.on.customerId : null;
      const envelope = metadata({ id: command.operator, kind: 'operator', role: 'operator' }, randomUUID(), subject);
      // Its streams begin with the claim: nothing was raised in them.
      await pool.query({
        name: 'write',
        text: 'select write_message($1, $2, $3, $4, $5, $6)',
        values: [
          randomUUID(),
          `escalation-${command.on.escalationId}`,
          type,
          JSON.stringify(data),
          JSON.stringify(envelope),
          command.on.revision - 1,
        ],
      });
      acknowledged++;
    },
    /** Whether each acknowledged event is there, once. */
    check: async () => {
      const { rows } = await pool.query('select count(*)::int as n from message_store.messages');
      return { acknowledged, found: rows[0].n };
    },
    stop: () => pool.end().catch(() => undefined),
  };
};
