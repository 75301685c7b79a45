import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { EventStore } from '../event-sourcing/event-store.js';
import { ReadPosition } from './read-position.js';

/** So many statements are kept prepared, at most; further ones are planned each time, as with `rows`. */
const mostPrepared = 300;

/** Reads the tables that the projections keep, in the schema `read`. */
@Injectable()
export class ReadModels {
  private readonly names = new Map<string, string>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly position: ReadPosition,
    private readonly store: EventStore,
  ) {}

  /** True while the event log is away: what is read may be behind. */
  get stale(): boolean {
    return this.store.away;
  }

  /**
   * Runs one statement, once the read models have reached `after`.
   * @param after a log position, or undefined for what is there now
   */
  async rows<Row extends object>(sql: string, parameters: readonly unknown[], after?: string): Promise<Row[]> {
    await this.position.reached(after);
    return this.database.query(sql, [...parameters]);
  }

  /**
   * As `rows`, for a statement that is asked again and again: each connection plans it once. Its columns must stay as they are
   * when a read model is built anew, as those of JSON do. Behind a pooler, sessions must be pooled, not transactions.
   */
  async prepared<Row extends object>(sql: string, parameters: readonly unknown[], after?: string): Promise<Row[]> {
    await this.position.reached(after);
    const runner = this.database.createQueryRunner();
    try {
      // why `as`: TypeORM declares its driver's connections as any, and its own query() knows no names
      const connection = (await runner.connect()) as ClientBase;
      const { rows } = await connection.query<Row>({ ...this.nameOf(sql), text: sql, values: [...parameters] });
      return rows;
    } finally {
      await runner.release();
    }
  }

  private nameOf(sql: string): { name?: string } {
    if (!this.names.has(sql) && this.names.size < mostPrepared) {
      this.names.set(sql, `read-${createHash('sha256').update(sql).digest('base64url')}`);
    }
    const name = this.names.get(sql);
    return name === undefined ? {} : { name };
  }
}

type ReadModel =
  | 'inbox_list'
  | 'escalation_card'
  | 'conversation_thread'
  | 'conversation_list'
  | 'customer_profile'
  | 'customer_activity'
  | 'customer_history'
  | 'cs_note'
  | 'operator_directory'
  | 'floor_hour'
  | 'floor_search'
  | 'team_directory'
  | 'desk'
  | 'measured'
  | 'conversation_begun'
  | 'response_template';

/**
 * The position that a statement's rows reflect: to stand in the same statement as the rows.
 * @param models the read models that the answer is about; another one may be rebuilt meanwhile
 */
export const reflected = (...models: readonly ReadModel[]): string =>
  `coalesce((select min(position) from read.checkpoint where read_model in (${models.map((model) => `'${model}'`).join(', ')})), 0)::text`;

/** An instant as JSON out of Postgres writes it, as ours: RFC 3339 UTC with milliseconds. */
export const instant = (value: string): string => new Date(value).toISOString();

export const instantOrNull = (value: string | null): string | null => (value === null ? null : instant(value));
