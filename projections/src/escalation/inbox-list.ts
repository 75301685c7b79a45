import type { CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import { priorities, type EscalationEvent, type Excerpt, type Priority } from '@inbox/contracts/escalation/escalation.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { instant, known } from '../runner/known.js';
import { readModel, type Unplaced } from '../runner/read-model.js';
import { inboxListTable, type InboxRow } from './inbox-list.table.js';

/*
 * Which escalations wait, for whom, since when, and what was said last? One row for each escalation, for the queue and the list of all.
 * `waiting_since` runs from the beginning of a cycle (raised, reopened) or the customer's first message after our last public reply;
 * an answer of the AI does not end it.
 */
type Row = Unplaced<InboxRow>;

const longestExcerpt = 200;
/** The first characters of a text, never half of one. */
const beginningOf = (text: string): string =>
  Array.from(text.slice(0, 2 * longestExcerpt))
    .slice(0, longestExcerpt)
    .join('');

const prioritized = (priority: Priority): Pick<Row, 'priority' | 'priority_rank'> => ({
  priority,
  priority_rank: priorities.indexOf(priority),
});

const lastSaid = (message: Excerpt | null): Pick<Row, 'last_author' | 'last_text' | 'last_at'> => ({
  last_author: message?.author ?? null,
  last_text: message && beginningOf(message.text),
  last_at: message && instant(message.at),
});

/** The row found, at the event's place in the escalation's stream. */
const reached = (row: InboxRow | null, event: Recorded): Row => ({ ...known(row, event), revision: event.revision });

const ownedBy = (row: Row, ownerId: string | null, at: string): Row => ({
  ...row,
  status: ownerId === null ? 'UNCLAIMED' : 'CLAIMED',
  owner_id: ownerId,
  claimed_at: ownerId && at,
  snoozed_until: null,
  queue_since: row.waiting_since ?? at,
});

const customerWrote = (row: Row, { data, at, revision }: Recorded<CustomerMessageReceived>): Row => {
  const said = instant(data.saidAt ?? at);
  const waiting = row.status === 'RESOLVED' ? null : (row.waiting_since ?? said);
  return {
    ...row,
    ...lastSaid({ author: 'customer', text: data.text, at: said }),
    last_customer_message: row.messages_before + revision + 1,
    waiting_since: waiting,
    queue_since: waiting ?? row.queue_since,
  };
};

export const inboxList = readModel<InboxRow, EscalationEvent>({
  name: 'inbox_list',
  version: 3,
  table: inboxListTable,
  key: ({ data }) => data.escalationId,
  on: {
    EscalationRaised: (_, { data, at, revision }) => ({
      id: data.escalationId,
      conversation_id: data.conversationId,
      customer_id: data.customerId,
      ...prioritized(data.priority),
      trigger: data.trigger,
      status: 'UNCLAIMED',
      owner_id: null,
      claimed_at: null,
      snoozed_until: null,
      team_id: null,
      raised_at: at,
      waiting_since: at,
      queue_since: at,
      ...lastSaid(data.lastMessage),
      // The event does not tell which message was the customer's last; until somebody has seen the whole of what was handed over, it is unread.
      last_customer_message: data.lastMessage === null ? 0 : data.messagesBefore,
      messages_before: data.messagesBefore,
      resolution: null,
      resolved_at: null,
      revision,
    }),
    EscalationClaimed: (row, event) => ownedBy(reached(row, event), event.data.operatorId, event.at),
    EscalationReleased: (row, event) => ownedBy(reached(row, event), null, event.at),
    EscalationSnoozed: (row, event) => ({ ...reached(row, event), status: 'SNOOZED', snoozed_until: event.data.until }),
    EscalationWoken: (row, event) => ({ ...reached(row, event), status: 'CLAIMED', snoozed_until: null }),
    EscalationPassedToTeam: (row, event) => ({ ...ownedBy(reached(row, event), null, event.at), team_id: event.data.teamId }),
    EscalationTransferred: (row, event) => ownedBy(reached(row, event), event.data.toOperatorId, event.at),
    EscalationAssigned: (row, event) => ownedBy(reached(row, event), event.data.toOperatorId, event.at),
    EscalationPrioritized: (row, event) => ({ ...reached(row, event), ...prioritized(event.data.priority) }),
    NoteAdded: reached,
    EscalationContinued: reached,
    ReplySent: (row, event) => ({
      ...reached(row, event),
      ...lastSaid({ author: 'operator', text: event.data.text, at: event.at }),
      waiting_since: null,
      queue_since: row?.claimed_at ?? event.at,
    }),
    AgentAnswered: (row, event) => ({
      ...reached(row, event),
      ...lastSaid({ author: 'ai', text: event.data.text, at: event.data.saidAt ?? event.at }),
    }),
    CustomerMessageReceived: (row, event) => customerWrote(reached(row, event), event),
    EscalationResolved: (row, event) => ({
      ...reached(row, event),
      status: 'RESOLVED',
      snoozed_until: null,
      resolution: event.data.resolution,
      resolved_at: event.at,
      waiting_since: null,
      queue_since: event.at,
    }),
    EscalationReopened: (row, event) => ({
      ...ownedBy({ ...reached(row, event), waiting_since: event.at }, event.data.ownerId, event.at),
      resolution: null,
      resolved_at: null,
    }),
  },
  tally: {
    table: 'inbox_tally',
    buckets: ({ status, priority, owner_id }) => [
      ...(status === 'UNCLAIMED' ? ['unclaimed'] : []),
      ...(status === 'CLAIMED' ? ['active'] : []),
      ...(priority === 'URGENT' && status !== 'RESOLVED' ? ['urgent'] : []),
      ...(status === 'RESOLVED' ? [] : [`${priority}:${status}`]),
      ...(owner_id !== null && (status === 'CLAIMED' || status === 'SNOOZED') ? [`owner:${owner_id.toLowerCase()}`] : []),
    ],
  },
});
