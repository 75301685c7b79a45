import type { EscalationFrame, QueueFrame } from '@inbox/contracts/live/live.frames';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { Injectable } from '@nestjs/common';
import { threadColumns, threadJoins, toMessageView, type ThreadRow } from '../conversation/thread-rows.js';
import { escalationSelect, toEscalationView, type EscalationRow } from '../escalation/get-escalation.js';
import { inboxColumns, inboxJoins, toInboxItem, type InboxRow } from '../escalation/inbox-rows.js';
import { ReadModels, reflected } from '../reading/read-models.js';

/** The most rows that a client is caught up by; beyond it takes a snapshot. */
export const mostRows = 500;

/** What changed since a position, as rows stand now. `frame` is null where too much has. */
export interface QueueChanges {
  readonly position: string;
  readonly frame: QueueFrame | null;
}

interface QueueAnswer {
  readonly items: readonly InboxRow[];
  readonly tally: Readonly<Record<string, number>>;
  readonly position: string;
}

interface ThreadAnswer {
  readonly escalations: readonly EscalationRow[];
  readonly messages: readonly ThreadRow[];
  readonly position: string;
}

/** Nobody: what is unread depends on the reader, so a frame for all leaves it to them. */
export const nobody = '00000000-0000-0000-0000-000000000000';

const queueChanges = `select coalesce(json_agg(p), '[]') as items, ${reflected('inbox_list')} as position,
    coalesce((select json_object_agg(bucket, n) from read.inbox_tally), '{}') as tally
  from (select ${inboxColumns}
    from (select * from read.inbox_list where position > $2 order by position limit $3) l ${inboxJoins('$1::uuid')}) p`;

const threadChanges = `select ${reflected('inbox_list', 'conversation_thread', 'escalation_card')} as position,
    coalesce((select json_agg(e) from (${escalationSelect('$1::uuid')} where l.id = any($2::uuid[])) e), '[]') as escalations,
    coalesce((select json_agg(m order by m.number) from (select ${threadColumns}
      from (select * from read.conversation_thread
        where conversation_id in (select conversation_id from read.inbox_list where id = any($2::uuid[])) and position > $3
        limit $4) t ${threadJoins}) m), '[]') as messages`;

/** The rows behind the live frames. The same statements serve a change just made and a client that comes back after a night. */
@Injectable()
export class LiveReads {
  constructor(private readonly reads: ReadModels) {}

  /** Rows of the queue that changed after a position. */
  async queueSince(after: string): Promise<QueueChanges> {
    const [answer] = await this.reads.rows<QueueAnswer>(queueChanges, [nobody, after, mostRows + 1]);
    if (answer === undefined) return { position: after, frame: null };
    const { items, tally, position } = answer;
    if (items.length > mostRows || BigInt(position) < BigInt(after)) return { position, frame: null };
    const counts = { unclaimed: tally.unclaimed ?? 0, urgent: tally.urgent ?? 0, active: tally.active ?? 0 };

    return {
      position,
      frame: { type: 'queue', view: 'queue', position, items: items.map((row) => toInboxItem(row, false)), counts, held: held(tally) },
    };
  }

  /**
   * Escalations as they stand, each with the entries of its thread that are newer than a position.
   * @returns a frame for each escalation that exists, or null where too much is new
   */
  async escalationsSince(escalationIds: readonly string[], after: string): Promise<EscalationFrame[] | null> {
    const [answer] = await this.reads.rows<ThreadAnswer>(threadChanges, [nobody, escalationIds, after, mostRows + 1]);
    if (answer === undefined || answer.messages.length > mostRows || BigInt(answer.position) < BigInt(after)) return null;

    return answer.escalations.map((row) => ({
      type: 'escalation',
      view: `escalation:${row.id}`,
      position: answer.position,
      escalation: toEscalationView(row, false, this.reads.stale),
      messages: messagesOf(row.conversation_id, answer.messages),
    }));
  }
}

const messagesOf = (conversationId: string, rows: readonly ThreadRow[]): MessageView[] =>
  rows.filter((row) => row.conversation_id === conversationId).map(toMessageView);

const held = (tally: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(tally).flatMap(([bucket, n]): [string, number][] =>
      bucket.startsWith('owner:') ? [[bucket.slice('owner:'.length), n]] : [],
    ),
  );
