import type { AgentAnswered, ConversationEvent, CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { EscalationEvent, NoteAdded, ReplySent } from '@inbox/contracts/escalation/escalation.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { instant } from '../runner/known.js';
import type { Positioned } from '../runner/read-model.js';

export interface ThreadRow extends Positioned {
  readonly conversation_id: string;
  readonly number: number;
  readonly id: string;
  readonly escalation_id: string | null;
  readonly author: MessageView['author'];
  readonly author_id: string | null;
  readonly text: string;
  readonly at: string;
  readonly kind: MessageView['kind'];
  readonly event_type: string | null;
  readonly event_from: string | null;
  readonly event_to: string | null;
}

export type ThreadEvent = EscalationEvent | ConversationEvent;
type Message = CustomerMessageReceived | AgentAnswered | ReplySent | NoteAdded;

/** Where the entries of a stream stand: in which conversation, for which escalation, and after how many entries. */
export interface Stretch {
  readonly conversation_id: string;
  readonly escalation_id: string | null;
  readonly entries_before: number;
}

type Entry = Pick<ThreadRow, 'id' | 'author' | 'author_id' | 'text' | 'at' | 'kind' | 'event_type' | 'event_from' | 'event_to'>;

const spoken = (event: Recorded<Message>, author: Entry['author'], authorId: string | null, kind: Entry['kind'] = 'public'): Entry => ({
  id: event.data.messageId,
  author,
  author_id: authorId,
  text: event.data.text,
  at: 'saidAt' in event.data && event.data.saidAt !== null ? instant(event.data.saidAt) : event.at,
  kind,
  event_type: null,
  event_from: null,
  event_to: null,
});

const line = (event: Recorded<EscalationEvent>, text: string | null, from: string | null, to: string | null): Entry => ({
  id: event.id,
  author: 'system',
  author_id: event.metadata.actor.kind === 'operator' ? event.metadata.actor.id : null,
  text: text ?? '',
  at: event.at,
  kind: 'public',
  event_type: event.type,
  event_from: from,
  event_to: to,
});

const entry = (event: Recorded<ThreadEvent>): Entry | null => {
  switch (event.type) {
    case 'ConversationStarted':
    case 'ConversationHandedOver':
      return null;
    case 'CustomerMessageReceived':
      return spoken(event, 'customer', event.data.customerId);
    case 'AgentAnswered':
      return spoken(event, 'ai', null);
    case 'ReplySent':
      return spoken(event, 'operator', event.data.operatorId);
    case 'NoteAdded':
      return spoken(event, 'operator', event.data.operatorId, 'note');
    case 'EscalationRaised':
      return line(event, event.data.reason, event.data.trigger, event.data.priority);
    case 'EscalationClaimed':
      return line(event, null, null, event.data.operatorId);
    case 'EscalationReleased':
      return line(event, event.data.reason, event.data.operatorId, null);
    case 'EscalationSnoozed':
      return line(event, null, null, event.data.until);
    case 'EscalationWoken':
      return line(event, null, event.data.cause, event.data.operatorId);
    case 'EscalationPassedToTeam':
      return line(event, event.data.note, event.data.fromOperatorId, event.data.teamId);
    case 'EscalationTransferred':
      return line(event, event.data.note, event.data.fromOperatorId, event.data.toOperatorId);
    case 'EscalationAssigned':
      return line(event, event.data.reason ?? null, event.data.fromOperatorId, event.data.toOperatorId);
    case 'EscalationPrioritized':
      return line(event, event.data.reason, event.data.from, event.data.priority);
    case 'EscalationResolved':
      return line(event, event.data.notes, null, event.data.resolution);
    case 'EscalationReopened':
      return line(event, event.data.reason, null, event.data.ownerId);
    case 'EscalationContinued':
      return line(event, null, null, event.data.nextEscalationId);
  }
};

/**
 * The line of the thread that an event stands for, or null when it has none.
 * Its number is the event's revision counted on from the entries before its stream, so it needs no counter.
 */
export const threadEntry = (stretch: Stretch, event: Recorded<ThreadEvent>): ThreadRow | null => {
  const found = entry(event);
  return (
    found && {
      conversation_id: stretch.conversation_id,
      number: stretch.entries_before + event.revision,
      escalation_id: stretch.escalation_id,
      ...found,
      position: event.position,
    }
  );
};
