import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** Since when each operator's screen is silent: one row for each, in rows and not in events since it says nothing later. */
@Injectable()
export class Heartbeats {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** These operators' screens answer now. The time is the database's, the same for every node. */
  async record(operatorIds: readonly string[]): Promise<void> {
    if (operatorIds.length === 0) return;
    // why sorted: two nodes that write the same rows take their locks in the same order
    await this.dataSource.query(
      `insert into identity.heartbeats (operator_id, seen_at) select id, now() from unnest($1::uuid[]) id order by id
        on conflict (operator_id) do update set seen_at = excluded.seen_at`,
      [operatorIds],
    );
  }
}
