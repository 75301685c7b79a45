import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { instant } from '../reading/read-models.js';

/** A row of `read.conversation_thread` with the names beside it. */
export interface ThreadRow {
  readonly conversation_id: string;
  readonly id: string;
  readonly number: number;
  readonly author: MessageView['author'];
  readonly author_id: string | null;
  readonly author_name: string | null;
  readonly text: string;
  readonly at: string;
  readonly kind: MessageView['kind'];
  readonly event_type: string | null;
  readonly event_from: string | null;
  readonly event_to: string | null;
  readonly to_name: string | null;
}

/** The columns of a ThreadRow, from `t` (a choice of `read.conversation_thread`) joined by `threadJoins`. */
export const threadColumns = `t.conversation_id, t.id, t.number, t.author, t.author_id, coalesce(o.name, c.name) as author_name, t.text,
  t.at, t.kind, t.event_type, t.event_from, t.event_to, coalesce(u.name, g.name) as to_name`;

export const threadJoins = `left join read.operator_directory o on o.id = t.author_id
  left join read.customer_profile c on c.id = t.author_id
  left join read.operator_directory u on u.id::text = t.event_to
  left join read.team_directory g on g.id::text = t.event_to`;

export const toMessageView = (row: ThreadRow): MessageView => ({
  id: row.id,
  number: row.number,
  author: row.author,
  authorId: row.author_id,
  authorName: row.author === 'ai' ? 'AI agent' : row.author_name,
  text: row.text,
  at: instant(row.at),
  kind: row.kind,
  event: row.event_type === null ? null : { type: row.event_type, from: row.event_from, to: row.event_to, toName: row.to_name },
  citations: [],
  attachments: [],
});
