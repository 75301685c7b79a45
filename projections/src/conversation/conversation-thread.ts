import type { Recorded } from '@inbox/contracts/recorded';
import { blaming } from '../runner/fault.js';
import { known } from '../runner/known.js';
import type { ReadModel } from '../runner/read-model.js';
import { identity, type Table, type Tables } from '../runner/table.js';
import { threadEntry, type Stretch, type ThreadEvent, type ThreadRow } from './thread-entry.js';

type Start = Stretch & { readonly escalation_id: string };

const entries: Table<ThreadRow> = {
  name: 'conversation_thread',
  columns: {
    conversation_id: 'uuid not null',
    number: 'int not null',
    id: 'uuid not null',
    escalation_id: 'uuid',
    author: 'text not null',
    author_id: 'uuid',
    text: 'text not null',
    at: 'timestamptz not null',
    kind: 'text not null',
    event_type: 'text',
    event_from: 'text',
    event_to: 'text',
    position: 'bigint not null',
  },
  primaryKey: ['conversation_id', 'number'],
  indexes: ['(conversation_id, position)'],
};

/** Where each escalation's entries begin: only its first event tells. */
const starts: Table<Start> = {
  name: 'thread_start',
  columns: { escalation_id: 'uuid not null', conversation_id: 'uuid not null', entries_before: 'int not null' },
  primaryKey: ['escalation_id'],
  indexes: [],
};

const handled: Readonly<Record<ThreadEvent['type'], true>> = {
  ConversationStarted: true,
  ConversationHandedOver: true,
  CustomerMessageReceived: true,
  AgentAnswered: true,
  EscalationRaised: true,
  EscalationClaimed: true,
  EscalationReleased: true,
  EscalationSnoozed: true,
  EscalationWoken: true,
  EscalationTransferred: true,
  EscalationPassedToTeam: true,
  EscalationAssigned: true,
  EscalationPrioritized: true,
  ReplySent: true,
  NoteAdded: true,
  EscalationResolved: true,
  EscalationReopened: true,
  EscalationContinued: true,
};

const ofEscalation = 'escalation-';
const escalationOf = ({ stream }: Recorded): string | null => (stream.startsWith(ofEscalation) ? stream.slice(ofEscalation.length) : null);

const begun = (event: Recorded<ThreadEvent>): Start[] =>
  event.type === 'EscalationRaised'
    ? [
        {
          escalation_id: event.data.escalationId,
          conversation_id: event.data.conversationId,
          entries_before: event.data.messagesBefore + 1, // revision 0, the raising itself, is the next entry
        },
      ]
    : [];

/** Entries of a conversation's own stream count from its beginning: revision 0 started it, so its first message is number 1. */
const stretchOf = (event: Recorded<ThreadEvent>, stretches: ReadonlyMap<string, Start>): Stretch => {
  const escalationId = escalationOf(event);
  if (escalationId !== null) return known(stretches.get(identity([escalationId])) ?? null, event);
  if (!('conversationId' in event.data)) throw new TypeError(`${event.type} stands in no conversation`);
  return { conversation_id: event.data.conversationId, escalation_id: null, entries_before: 0 };
};

const apply = async (tables: Tables, events: readonly Recorded<ThreadEvent>[]): Promise<void> => {
  const raised = events.flatMap(begun);
  const escalations = new Set(events.flatMap((event) => escalationOf(event) ?? []));
  for (const { escalation_id } of raised) escalations.delete(escalation_id);
  const stretches = await tables.load(
    starts,
    [...escalations].map((id) => [id]),
  );
  for (const start of raised) stretches.set(identity([start.escalation_id]), start);
  const rows = events.map((event) => blaming(event, () => threadEntry(stretchOf(event, stretches), event)));
  await tables.write(starts, raised);
  await tables.write(
    entries,
    rows.flatMap((row) => row ?? []),
  );
};

/**
 * What was said in a conversation, and what happened to it, in order? One row for each message and each event of its escalations.
 * Not row -> row: an entry is written once and needs only where its escalation's entries begin.
 */
export const conversationThread: ReadModel = {
  name: 'conversation_thread',
  version: 2,
  tables: [entries, starts],
  handles: Object.keys(handled),
  apply: (tables, events) => apply(tables, events as readonly Recorded<ThreadEvent>[]),
};
