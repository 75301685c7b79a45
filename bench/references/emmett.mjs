// P3: the same events through @event-driven-io/emmett-postgresql, on the same PostgreSQL, with a pool as large as the number of clients.
import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { metadata } from '../data/escalations.mjs';
import { eventOf } from '../data/shift.mjs';
import { freshDatabase } from './fresh-database.mjs';

/** @param {string} databaseUrl @param {number} clients */
export const emmett = async (databaseUrl, clients) => {
  const url = await freshDatabase(databaseUrl, 'bench_emmett');
  const pool = new pg.Pool({ connectionString: url, max: clients });
  pool.on('error', () => undefined); // the server is stopped before idle connections are
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  let acknowledged = 0;
  return {
    perform: async (command) => {
      const { type, data } = eventOf(command, randomUUID());
      const subject = command.kind === 'reply' ? command.on.customerId : null;
      const envelope = metadata({ id: command.operator, kind: 'operator', role: 'operator' }, randomUUID(), subject);
      // Its streams begin with the claim: nothing was raised in them.
      const expectedStreamVersion = command.kind === 'claim' ? 'STREAM_DOES_NOT_EXIST' : BigInt(command.on.revision);
      await store.appendToStream(`escalation-${command.on.escalationId}`, [{ type, data, metadata: envelope }], { expectedStreamVersion });
      acknowledged++;
    },
    /** Whether each acknowledged event is there, once. */
    check: async () => {
      const { rows } = await pool.query('select count(*)::int as n from emt_messages');
      return { acknowledged, found: rows[0].n };
    },
    stop: async () => {
      await store.close().catch(() => undefined);
      await pool.end().catch(() => undefined);
    },
  };
};
