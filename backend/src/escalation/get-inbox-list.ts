import { priorities } from '@inbox/contracts/escalation/escalation.events';
import type { InboxQuery } from '@inbox/contracts/escalation/escalation.requests';
import type { InboxCounts, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import { findable } from '@inbox/contracts/operations/findable';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, reflected } from '../reading/read-models.js';
import { cursorAfter, furtherThan, orderBy, orderOf, type Order } from './inbox-orders.js';
import { inboxColumns, inboxJoins, listColumns, listJoins, toInboxItem, toListItem, type ListRow } from './inbox-rows.js';

/** Which escalations wait, and which are mine, or all that fit some filters: one page, and how many there are. */
export class GetInboxList extends Query<InboxPage> {
  constructor(
    readonly query: InboxQuery,
    readonly reader: string,
  ) {
    super();
  }
}

interface Answer {
  readonly items: readonly ListRow[];
  readonly tally: Readonly<Record<string, number>>;
  readonly position: string;
}

type Given = (value: unknown) => string;

@QueryHandler(GetInboxList)
export class GetInboxListHandler implements IQueryHandler<GetInboxList> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ query, reader }: GetInboxList): Promise<InboxPage> {
    const order = orderOf(query);
    const { sql, parameters } = statement(query, order, reader);
    // why not for words: how rare they are decides how they are best looked for
    const ask = query.text === undefined ? this.reads.prepared.bind(this.reads) : this.reads.rows.bind(this.reads);
    const [answer] = await ask<Answer>(sql, parameters, query.after);
    const found = answer?.items ?? [];
    const items = found.slice(0, query.limit);
    const last = found.length > query.limit ? items.at(-1) : undefined;

    return {
      items: items.map((row) => (query.section === 'all' ? toListItem(row) : toInboxItem(row, true))),
      counts: counts(answer?.tally ?? {}, reader),
      nextCursor: last === undefined ? null : cursorAfter(order, last),
      position: answer?.position ?? '0',
      stale: this.reads.stale,
    };
  }
}

/** @param tally how many escalations stand in each bucket of `read.inbox_tally` */
export const counts = (tally: Readonly<Record<string, number>>, reader: string): InboxCounts => ({
  mine: tally[`owner:${reader}`] ?? 0,
  unclaimed: tally.unclaimed ?? 0,
  urgent: tally.urgent ?? 0,
  active: tally.active ?? 0,
});

const statement = (query: InboxQuery, order: Order, reader: string): { sql: string; parameters: unknown[] } => {
  const parameters: unknown[] = [reader, ['unclaimed', 'urgent', 'active', `owner:${reader}`]];
  const given: Given = (value) => `$${parameters.push(value).toString()}`;
  const all = query.section === 'all';
  const sql = `select coalesce(json_agg(p), '[]') as items, ${reflected('inbox_list')} as position,
      coalesce((select json_object_agg(bucket, n) from read.inbox_tally where bucket = any($2)), '{}') as tally
    from (select ${inboxColumns}${all ? listColumns : ''}
      from (${chosen(query, order, given)}) l ${inboxJoins('$1')} ${all ? listJoins : ''}
      order by ${orderBy(order, order.by)}) p`;

  return { sql, parameters };
};

/**
 * The page's rows of `read.inbox_list`. Words are looked for in two places (what was said last, the customer's name): each gives the
 * first rows of its own in the list's order, so that the page is exact and neither reads more than it must.
 */
const chosen = (query: InboxQuery, order: Order, given: Given): string => {
  // why a literal: with a parameter here Postgres plans every page anew; the number was validated
  const limit = `limit ${(query.limit + 1).toString()}`;
  const conditions = [
    ...section(query),
    ...filters(query, given),
    ...(order.only === null ? [] : [order.only]),
    ...(query.cursor === undefined ? [] : [furtherThan(order, query.cursor, given)]),
  ];
  const rows = (from: string, ...more: readonly string[]): string => {
    const where = [...conditions, ...more].join(' and ') || 'true';
    return `select l.*${order.extra} from ${from} ${order.join} where ${where} order by ${orderBy(order, order.columns)} ${limit}`;
  };
  if (query.text === undefined) return rows('read.inbox_list l');

  const words = given(`%${findable(query.text).replace(/[\\%_]/gu, '\\$&')}%`);
  const said = rows('read.floor_search f join read.inbox_list l on l.id = f.id', `f.said like ${words}`);
  const named = rows('read.floor_search f join read.inbox_list l on l.customer_id = f.id', `f.name like ${words}`);
  return `select * from ((${said}) union (${named})) l order by ${orderBy(order, order.by)} ${limit}`;
};

const section = ({ section: name }: InboxQuery): string[] => {
  if (name === 'mine') return [`l.owner_id = $1`, `l.status in ('CLAIMED', 'SNOOZED')`];
  return name === 'unclaimed' ? [`l.status = 'UNCLAIMED'`] : [];
};

const filters = (query: InboxQuery, given: Given): string[] => [
  ...(query.status === undefined ? [] : [ofStatus(query.status)]),
  // why the rank: the indexes are sorted by it
  ...(query.priority === undefined ? [] : [`l.priority_rank = ${given(priorities.indexOf(query.priority))}`]),
  ...(query.trigger === undefined ? [] : [`l.trigger = ${given(query.trigger)}`]),
  ...(query.ownerId === undefined ? [] : [`l.owner_id = ${given(query.ownerId)}`]),
  ...(query.teamId === undefined ? [] : [`l.team_id = ${given(query.teamId)}`]),
  ...(query.resolution === undefined ? [] : [`l.resolution = ${given(query.resolution)}`]),
  ...(query.from === undefined ? [] : [`l.raised_at >= ${given(query.from)}`]),
  ...(query.to === undefined ? [] : [`l.raised_at < ${given(query.to)}`]),
];

/** Why a literal: indexes hold one status, which a plan made for any status cannot use. The schema lets in these words alone. */
const ofStatus = (status: NonNullable<InboxQuery['status']>): string =>
  status === 'OPEN' ? `l.status <> 'RESOLVED'` : `l.status = '${status}'`;
