import type { AgentAnswered, CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import {
  escalationPersonalFields,
  type EscalationEvent,
  type EscalationRaised,
  type EscalationTransferred,
  type NoteAdded,
  type Priority,
  type ReplySent,
} from '@inbox/contracts/escalation/escalation.events';
import type { Recorded } from '@inbox/contracts/recorded';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

export interface Raised {
  readonly id: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly priority: Priority;
  readonly raised: EscalationRaised['data'];
  /** The number of the last entry of the thread. */
  readonly lastNumber: number;
  /** The number of each writer's last message: what a reply must have read. */
  readonly lastWrittenBy: Readonly<Record<string, number>>;
}

/** A transfer that its receiver has not touched yet: who made it can take it back. */
export interface Transfer {
  readonly by: string;
  readonly from: string;
  readonly at: string;
}

export interface Claimed extends Raised {
  readonly status: 'claimed';
  readonly ownerId: string;
  readonly claimedAt: string;
  readonly assignedFrom?: string | null;
  readonly transfer?: Transfer;
}

/**
 * One hand-over of a conversation to people. It is raised unclaimed; one operator at a time owns it; it is resolved, and may be
 * reopened. From the hand-over on everything said in the conversation stands in this stream too: who may answer, and what an
 * answer must have read, are decided by one append. Entries of the thread are numbered by their place: those before the
 * hand-over, then one for each event.
 */
export type Escalation =
  | { readonly status: 'unknown' }
  | (Raised & { readonly status: 'unclaimed' })
  | Claimed
  | (Raised & { readonly status: 'snoozed'; readonly ownerId: string; readonly claimedAt: string; readonly until: string | null })
  | (Raised & { readonly status: 'resolved'; readonly lastOwnerId: string; readonly resolvedAt: string })
  | (Raised & { readonly status: 'continued'; readonly nextEscalationId: string });

type Known = Exclude<Escalation, { status: 'unknown' }>;

const evolve = (escalation: Escalation, event: Recorded<EscalationEvent>): Escalation => {
  if (event.type === 'EscalationRaised') return raise(event.data);
  if (escalation.status === 'unknown') return escalation;
  return happened({ ...escalation, lastNumber: escalation.lastNumber + 1 }, event);
};

const raise = (raised: EscalationRaised['data']): Escalation => ({
  status: 'unclaimed',
  id: raised.escalationId,
  conversationId: raised.conversationId,
  customerId: raised.customerId,
  priority: raised.priority,
  raised,
  lastNumber: raised.messagesBefore + 1,
  lastWrittenBy: {},
});

const happened = (escalation: Known, event: Exclude<Recorded<EscalationEvent>, EscalationRaised>): Escalation => {
  switch (event.type) {
    case 'EscalationClaimed':
      return owned(escalation, event.data.operatorId, event.at);
    case 'EscalationTransferred':
      return { ...owned(escalation, event.data.toOperatorId, event.at), transfer: transferOf(event) };
    case 'EscalationAssigned':
      return { ...owned(escalation, event.data.toOperatorId, event.at), assignedFrom: event.data.fromOperatorId };
    case 'EscalationReleased':
    case 'EscalationPassedToTeam':
      return { ...known(escalation), status: 'unclaimed' };
    case 'EscalationSnoozed':
      return snoozed(escalation, event.data.until);
    case 'EscalationWoken':
      return escalation.status === 'snoozed' ? owned(escalation, escalation.ownerId, escalation.claimedAt) : escalation;
    case 'EscalationPrioritized':
      return { ...touched(escalation), priority: event.data.priority };
    case 'EscalationResolved':
      return { ...known(escalation), status: 'resolved', lastOwnerId: event.data.operatorId, resolvedAt: event.at };
    case 'EscalationReopened':
      return event.data.ownerId === null ? { ...known(escalation), status: 'unclaimed' } : owned(escalation, event.data.ownerId, event.at);
    case 'EscalationContinued':
      return { ...known(escalation), status: 'continued', nextEscalationId: event.data.nextEscalationId };
    case 'ReplySent':
    case 'NoteAdded':
      return said(touched(escalation), event);
    case 'CustomerMessageReceived':
    case 'AgentAnswered':
      return said(escalation, event);
  }
};

const owned = (escalation: Known, ownerId: string, claimedAt: string): Claimed => ({
  ...known(escalation),
  status: 'claimed',
  ownerId,
  claimedAt,
});

const transferOf = ({ data, at, metadata }: Recorded<EscalationTransferred>): Transfer => ({
  by: metadata.actor.id,
  from: data.fromOperatorId,
  at,
});

/** Somebody of the team has done something with it: what was handed over a moment ago stays where it is. */
const touched = (escalation: Known): Known =>
  escalation.status === 'claimed' ? owned(escalation, escalation.ownerId, escalation.claimedAt) : escalation;

const snoozed = (escalation: Known, until: string | null): Escalation =>
  escalation.status === 'claimed' ? { ...escalation, status: 'snoozed', until } : escalation;

const known = ({ id, conversationId, customerId, priority, raised, lastNumber, lastWrittenBy }: Known): Raised => ({
  id,
  conversationId,
  customerId,
  priority,
  raised,
  lastNumber,
  lastWrittenBy,
});

type Said = ReplySent | NoteAdded | CustomerMessageReceived | AgentAnswered;

const said = (escalation: Known, event: Said): Escalation => ({
  ...escalation,
  lastWrittenBy: { ...escalation.lastWrittenBy, [writer(event)]: escalation.lastNumber },
});

const writer = (event: Said): string =>
  'operatorId' in event.data ? event.data.operatorId : 'customerId' in event.data ? event.data.customerId : 'agent';

export const escalationLifecycle: Lifecycle<Escalation, EscalationEvent> = {
  stream: 'escalation',
  unknown: { status: 'unknown' },
  evolve,
  personal: escalationPersonalFields,
  subject: (escalation, event) =>
    event.type === 'EscalationRaised' ? event.data.customerId : escalation.status === 'unknown' ? null : escalation.customerId,
};
