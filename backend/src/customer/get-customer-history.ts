import type { Priority, Resolution, Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { Status } from '@inbox/contracts/escalation/escalation.views';
import type { CustomerHistoryQuery } from '@inbox/contracts/customer/customer.requests';
import type { CustomerHistoryItem, CustomerHistoryPage } from '@inbox/contracts/customer/customer.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import * as z from 'zod';
import { Refusal } from '../http/refusal.js';
import { instant, instantOrNull, ReadModels, reflected } from '../reading/read-models.js';
import { cursorAfter, keyOf } from './cursor.js';

/** What a customer came for and how it ended, the latest first; with what those came for who are part of them. */
export class GetCustomerHistory extends Query<CustomerHistoryPage> {
  constructor(
    readonly customerId: string,
    readonly query: CustomerHistoryQuery,
  ) {
    super();
  }
}

interface Row {
  readonly id: string;
  readonly conversation_id: string;
  readonly escalation_id: string | null;
  readonly at: string;
  readonly status: Status | null;
  readonly priority: Priority;
  readonly trigger: Trigger;
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly resolution: Resolution | null;
  readonly resolved_at: string | null;
  readonly last_text: string | null;
}

const newestFirst = z.tuple([z.iso.datetime(), z.uuid()]);

/** Each of the few who are one person is read from the index in order; the pages are merged afterwards. */
const statement = (further: string): string => `with who as (
    select coalesce(merged_into, id) as id from read.customer_profile where id = $1
  ), people as (select id from who union select m.id from read.customer_profile m join who on m.merged_into = who.id)
  select exists(select from who) as known, ${reflected('customer_history', 'customer_profile', 'inbox_list')} as position,
    (select coalesce(json_agg(p), '[]') from (select h.id, h.conversation_id, h.escalation_id, h.at, l.status, l.priority, l.trigger,
        l.owner_id, o.name as owner_name, l.resolution, l.resolved_at, l.last_text
      from (select own.* from people cross join lateral
          (select * from read.customer_history where customer_id = people.id ${further} order by at desc, id desc limit $2) own
        order by own.at desc, own.id desc limit $2) h
      left join read.inbox_list l on l.id = h.escalation_id
      left join read.operator_directory o on o.id = l.owner_id
      order by h.at desc, h.id desc) p) as items`;

const escalation = (row: Row): CustomerHistoryItem['escalation'] =>
  row.escalation_id === null || row.status === null
    ? null
    : {
        id: row.escalation_id,
        status: row.status,
        priority: row.priority,
        trigger: row.trigger,
        owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? 'Unknown operator' },
        resolution: row.resolution,
        resolvedAt: instantOrNull(row.resolved_at),
        lastText: row.last_text,
      };

@QueryHandler(GetCustomerHistory)
export class GetCustomerHistoryHandler implements IQueryHandler<GetCustomerHistory> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ customerId, query: { limit, cursor, after } }: GetCustomerHistory): Promise<CustomerHistoryPage> {
    const key = cursor === undefined ? [] : keyOf(cursor, newestFirst);
    const sql = statement(cursor === undefined ? '' : 'and (at, id) < ($3, $4)');
    const [answer] = await this.reads.rows<{ known: boolean; position: string; items: Row[] }>(sql, [customerId, limit + 1, ...key], after);
    if (answer?.known !== true) throw new Refusal('NOT_FOUND', 'There is no such customer.');
    const items = answer.items.slice(0, limit);
    const last = answer.items.length > limit ? items.at(-1) : undefined;

    return {
      items: items.map((row) => ({ conversationId: row.conversation_id, at: instant(row.at), escalation: escalation(row) })),
      nextCursor: last === undefined ? null : cursorAfter(instant(last.at), last.id),
      position: answer.position,
    };
  }
}
