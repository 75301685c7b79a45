import { priorities, type Priority } from '@inbox/contracts/escalation/escalation.events';
import type { InboxQuery } from '@inbox/contracts/escalation/escalation.requests';
import type { InboxCounts, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import * as z from 'zod';
import { Refusal } from '../http/refusal.js';
import { ReadModels, reflected } from '../reading/read-models.js';
import { inboxColumns, inboxJoins, toInboxItem, type InboxRow } from './inbox-rows.js';

/** Which escalations wait, and which are mine: one page, and how many there are. */
export class GetInboxList extends Query<InboxPage> {
  constructor(
    readonly query: InboxQuery,
    readonly reader: string,
  ) {
    super();
  }
}

interface Answer {
  readonly items: readonly InboxRow[];
  readonly tally: Readonly<Record<string, number>>;
  readonly position: string;
}

const queueOrder = { columns: '(l.priority_rank, l.queue_since, l.id)', by: 'l.priority_rank, l.queue_since, l.id', further: '>' };
const newestFirst = { columns: '(l.raised_at, l.id)', by: 'l.raised_at desc, l.id desc', further: '<' };
const cursorShape = z.union([z.tuple([z.int().min(0).max(3), z.iso.datetime(), z.uuid()]), z.tuple([z.iso.datetime(), z.uuid()])]);

@QueryHandler(GetInboxList)
export class GetInboxListHandler implements IQueryHandler<GetInboxList> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ query, reader }: GetInboxList): Promise<InboxPage> {
    const { sql, parameters } = statement(query, reader);
    const [answer] = await this.reads.rows<Answer>(sql, parameters, query.after);
    const found = answer?.items ?? [];
    const items = found.slice(0, query.limit);
    const last = found.length > query.limit ? items.at(-1) : undefined;

    return {
      items: items.map((row) => toInboxItem(row, true)),
      counts: counts(answer?.tally ?? {}, reader),
      nextCursor: last === undefined ? null : write(query.section, last),
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

const statement = (query: InboxQuery, reader: string): { sql: string; parameters: unknown[] } => {
  const order = query.section === 'all' ? newestFirst : queueOrder;
  const parameters: unknown[] = [reader, ['unclaimed', 'urgent', 'active', `owner:${reader}`]];
  const given = (value: unknown): string => `$${parameters.push(value).toString()}`;
  const conditions = [...section(query), ...filters(query, given)];
  if (query.cursor !== undefined) conditions.push(`${order.columns} ${order.further} (${read(query).map(given).join(', ')})`);
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  // why a literal: with a parameter here Postgres plans every page anew; the number was validated
  const limit = `limit ${(query.limit + 1).toString()}`;
  const sql = `select coalesce(json_agg(p), '[]') as items, ${reflected('inbox_list')} as position,
      coalesce((select json_object_agg(bucket, n) from read.inbox_tally where bucket = any($2)), '{}') as tally
    from (select ${inboxColumns}
      from (select * from read.inbox_list l ${where} order by ${order.by} ${limit}) l ${inboxJoins('$1')}
      order by ${order.by}) p`;

  return { sql, parameters };
};

const section = ({ section: name }: InboxQuery): string[] => {
  if (name === 'mine') return [`l.owner_id = $1`, `l.status in ('CLAIMED', 'SNOOZED')`];
  return name === 'unclaimed' ? [`l.status = 'UNCLAIMED'`] : [];
};

const filters = (query: InboxQuery, given: (value: unknown) => string): string[] => [
  ...(query.status === undefined ? [] : [`l.status = ${given(query.status)}`]),
  ...(query.priority === undefined ? [] : [ofPriority(query, query.priority, given)]),
  ...(query.trigger === undefined ? [] : [`l.trigger = ${given(query.trigger)}`]),
  ...(query.ownerId === undefined ? [] : [`l.owner_id = ${given(query.ownerId)}`]),
  ...(query.resolution === undefined ? [] : [`l.resolution = ${given(query.resolution)}`]),
  ...(query.from === undefined ? [] : [`l.raised_at >= ${given(query.from)}`]),
  ...(query.to === undefined ? [] : [`l.raised_at < ${given(query.to)}`]),
];

/** The queue's own index is sorted by the rank: there it must be the rank that is asked for. */
const ofPriority = (query: InboxQuery, priority: Priority, given: (value: unknown) => string): string =>
  query.section === 'all' ? `l.priority = ${given(priority)}` : `l.priority_rank = ${given(priorities.indexOf(priority))}`;

const write = (name: InboxQuery['section'], row: InboxRow): string => {
  const key = name === 'all' ? [row.raised_at, row.id] : [row.priority_rank, row.queue_since, row.id];
  const asUtc = key.map((part) => (typeof part === 'string' && part.includes('T') ? new Date(part).toISOString() : part));
  return Buffer.from(JSON.stringify(asUtc)).toString('base64url');
};

const read = ({ cursor = '', section: name }: InboxQuery): readonly unknown[] => {
  const key = cursorShape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!key.success || key.data.length !== (name === 'all' ? 2 : 3)) {
    throw new Refusal('INVALID', 'This cursor is not one that a page of this list gave. Start from the first page.');
  }
  return key.data;
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
