import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { rowValues } from '../database/row-values.js';
import { reflected } from '../reading/read-models.js';
import { ReadPosition } from '../reading/read-position.js';
import { Settings } from '../settings.js';

const second = 1_000;
/** So many reports run at once; the next ones wait. The queue's own connections are not touched. */
const atOnce = 3;

/** One consistent look at the read models. */
export interface Look {
  /** The log position that all of its rows reflect. */
  readonly position: string;
  rows<Row extends QueryResultRow>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
}

/**
 * Reads the analytics' tables over a few connections of its own, read-only and with a time-out, so that no report holds up the queue.
 * A report is seldom asked twice, so compiling its plan costs more than it gains: `jit` is off. Nor does Postgres sort all rows for a
 * `count(distinct)` that a filter keeps to few.
 */
@Injectable()
export class Reports implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(
    settings: Settings,
    private readonly reached: ReadPosition,
  ) {
    this.pool = new Pool({
      connectionString: settings.databaseUrl,
      application_name: 'inbox-reports',
      max: atOnce,
      connectionTimeoutMillis: 10 * second,
      idleTimeoutMillis: 30 * second,
      statement_timeout: 20 * second,
      options: '-c default_transaction_read_only=on -c jit=off -c enable_presorted_aggregate=off -c work_mem=48MB',
      types: rowValues,
    });
    this.pool.on('error', () => undefined); // an idle connection that died: the next report opens another
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /**
   * Runs statements that all see the same rows, once the read models have reached `after`.
   * @param after a log position, or undefined for what is there now
   * @throws what Postgres threw; 57014 where a statement took longer than 20 s
   */
  async look<T>(after: string | undefined, work: (look: Look) => Promise<T>): Promise<T> {
    await this.reached.reached(after);
    const client = await this.pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      const result = await work({ position: await positionSeen(client), rows: rowsOn(client) });
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

const positionSeen = async (client: PoolClient): Promise<string> => {
  const { rows } = await client.query<{ position: string }>(`select ${reflected('measured', 'conversation_begun')} as position`);
  return rows[0]?.position ?? '0';
};

const rowsOn =
  (client: PoolClient): Look['rows'] =>
  async (sql, parameters) => {
    const { rows } = await client.query(sql, [...parameters]);
    // why `as`: the statement says which columns its rows have
    return rows as never;
  };
