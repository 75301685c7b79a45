import type { Excerpt, Priority, Resolution, Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { InboxItem, Outcome, Status } from '@inbox/contracts/escalation/escalation.views';
import { instant, instantOrNull } from '../reading/read-models.js';

/** A row of `read.inbox_list` with the names beside it, as JSON. */
export interface InboxRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly customer_id: string;
  readonly customer_name: string | null;
  readonly status: Status;
  readonly priority: Priority;
  readonly priority_rank: number;
  readonly trigger: Trigger;
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly team_id: string | null;
  readonly team_name: string | null;
  readonly claimed_at: string | null;
  readonly snoozed_until: string | null;
  readonly raised_at: string;
  readonly waiting_since: string | null;
  readonly queue_since: string;
  readonly last_author: Excerpt['author'] | null;
  readonly last_text: string | null;
  readonly last_at: string | null;
  readonly last_customer_message: number;
  readonly revision: number;
  readonly position: string;
  readonly seen: number;
}

/** A row of the list of all, with how it ended. */
export interface ListRow extends InboxRow {
  readonly resolution: Resolution | null;
  readonly resolved_at: string | null;
  readonly notes: string | null;
  /** Milliseconds. */
  readonly handle_time: number | null;
}

/**
 * The columns of an InboxRow, from `l` (a choice of `read.inbox_list`) joined by `inboxJoins`.
 */
export const inboxColumns = `l.id, l.conversation_id, coalesce(w.id, l.customer_id) as customer_id, coalesce(w.name, c.name) as customer_name, l.status, l.priority, l.priority_rank,
  l.team_id, tm.name as team_name,
  l.trigger, l.owner_id, o.name as owner_name, l.claimed_at, l.snoozed_until, l.raised_at, l.waiting_since, l.queue_since, l.last_author, l.last_text,
  l.last_at, l.last_customer_message, l.revision, l.position::text as position, coalesce(d.seen, 0) as seen`;

/** @param reader the SQL of the operator whose reading decides what is unread, e.g. `$1` */
export const inboxJoins = (reader: string): string => `left join read.customer_profile c on c.id = l.customer_id
  left join read.customer_profile w on w.id = c.merged_into
  left join read.operator_directory o on o.id = l.owner_id
  left join read.team_directory tm on tm.id = l.team_id and not tm.disbanded
  left join read.desk d on d.escalation_id = l.id and d.operator_id = ${reader}`;

/** What a ListRow has besides, joined by `listJoins`. */
export const listColumns = ', l.resolution, l.resolved_at, e.notes, m.value as handle_time';
export const listJoins = `left join read.escalation_card e on e.id = l.id
  left join lateral (select value from read.measured where escalation_id = l.id and metric = 'M7' order by ordinal desc limit 1) m
    on l.resolved_at is not null`;

/** @param reader whether `seen` is the asking operator's; without a reader nothing counts as unread */
export const toInboxItem = (row: InboxRow, reader: boolean): InboxItem => ({
  id: row.id,
  conversationId: row.conversation_id,
  customer: { id: row.customer_id, name: row.customer_name ?? 'Unknown customer' },
  status: row.status,
  priority: row.priority,
  trigger: row.trigger,
  owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? 'Unknown operator' },
  team: row.team_id === null || row.team_name === null ? null : { id: row.team_id, name: row.team_name },
  raisedAt: instant(row.raised_at),
  waitingSince: instantOrNull(row.waiting_since),
  lastMessage: lastMessage(row),
  snoozedUntil: instantOrNull(row.snoozed_until),
  lastCustomerMessage: row.last_customer_message,
  unread: reader && row.last_customer_message > row.seen,
  position: row.position,
});

const lastMessage = ({ last_author: author, last_text: text, last_at: at }: InboxRow): Excerpt | null =>
  author === null || text === null || at === null ? null : { author, text, at: instant(at) };

/** As `toInboxItem` for the asking operator, with what only the list of all shows. */
export const toListItem = (row: ListRow): InboxItem => ({ ...toInboxItem(row, true), teamId: row.team_id, outcome: outcome(row) });

const outcome = ({ resolution: type, resolved_at: at, notes, handle_time: handleMs }: ListRow): Outcome | null =>
  type === null || at === null ? null : { type, at: instant(at), notes, handleMs };
