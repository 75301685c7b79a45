import type { ConversationListQuery } from '@inbox/contracts/conversation/conversation.requests';
import type { ConversationItem, ConversationPage } from '@inbox/contracts/conversation/conversation.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import * as z from 'zod';
import { Refusal } from '../http/refusal.js';
import { instant, ReadModels, reflected } from '../reading/read-models.js';

/** Which conversations has the AI agent had, and how did they end? A page of them, newest first. */
export class GetConversationList extends Query<ConversationPage> {
  constructor(readonly query: ConversationListQuery) {
    super();
  }
}

interface Row {
  readonly id: string;
  readonly customer_id: string;
  readonly customer_name: string | null;
  readonly escalation_id: string | null;
  readonly started_at: string;
}

interface Answer {
  readonly items: readonly Row[];
  readonly position: string;
}

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);

@QueryHandler(GetConversationList)
export class GetConversationListHandler implements IQueryHandler<GetConversationList> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ query }: GetConversationList): Promise<ConversationPage> {
    const { sql, parameters } = statement(query);
    const [answer] = await this.reads.rows<Answer>(sql, parameters, query.after);
    const found = answer?.items ?? [];
    const items = found.slice(0, query.limit);
    const last = found.length > query.limit ? items.at(-1) : undefined;

    return {
      items: items.map(toItem),
      nextCursor: last === undefined ? null : cursorAfter(last),
      position: answer?.position ?? '0',
      stale: this.reads.stale,
    };
  }
}

const statement = (query: ConversationListQuery): { sql: string; parameters: unknown[] } => {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value).toString()}`;
  const conditions = [
    // Only the hand-over is an event yet: the other outcomes have no conversations.
    ...(query.outcome === undefined ? [] : [query.outcome === 'ESCALATED' ? 'l.escalation_id is not null' : 'false']),
    ...(query.from === undefined ? [] : [`l.started_at >= ${given(query.from)}`]),
    ...(query.to === undefined ? [] : [`l.started_at < ${given(query.to)}`]),
    ...(query.cursor === undefined ? [] : [`(l.started_at, l.id) < (${read(query.cursor).map(given).join(', ')})`]),
  ];
  const order = 'l.started_at desc, l.id desc';
  const sql = `select coalesce(json_agg(p), '[]') as items, ${reflected('conversation_list')} as position
    from (select l.id, l.customer_id, c.name as customer_name, l.escalation_id, l.started_at
      from (select * from read.conversation_list l where ${conditions.join(' and ') || 'true'} order by ${order} limit ${(query.limit + 1).toString()}) l
      left join read.customer_profile c on c.id = l.customer_id
      order by ${order}) p`;

  return { sql, parameters };
};

const toItem = (row: Row): ConversationItem => ({
  id: row.id,
  customer: { id: row.customer_id, name: row.customer_name ?? 'Unknown customer' },
  outcome: row.escalation_id === null ? null : 'ESCALATED',
  escalationId: row.escalation_id,
  startedAt: instant(row.started_at),
});

const cursorAfter = ({ started_at, id }: Row): string => Buffer.from(JSON.stringify([instant(started_at), id])).toString('base64url');

/** @throws Refusal INVALID for a cursor of another list */
const read = (cursor: string): readonly string[] => {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Refusal('INVALID', 'This cursor is not one that a page of this list gave. Start from the first page.');
  }
};
