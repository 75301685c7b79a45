import type { Recorded } from '../recorded.js';
import type { EscalationEvent, Excerpt, Priority, Resolution, Trigger } from './escalation.events.js';

export const statuses = ['UNCLAIMED', 'CLAIMED', 'SNOOZED', 'RESOLVED'] as const;
export type Status = (typeof statuses)[number];

export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** One row of the queue. */
export interface InboxItem {
  readonly id: string;
  readonly conversationId: string;
  readonly customer: PersonName;
  readonly status: Status;
  readonly priority: Priority;
  readonly trigger: Trigger;
  readonly owner: PersonName | null;
  /** The team it was passed to last. */
  readonly team?: PersonName | null;
  readonly raisedAt: string;
  /** Since when the customer waits for us; null when the last word is ours or it is resolved. */
  readonly waitingSince: string | null;
  readonly lastMessage: Excerpt | null;
  /** While SNOOZED: until when; null there waits for the customer. */
  readonly snoozedUntil: string | null;
  /** The number of the customer's last message. */
  readonly lastCustomerMessage: number;
  /** The customer has written what the asking operator has not seen. In a live frame it is false: compare `lastCustomerMessage`. */
  readonly unread: boolean;
  /** The position of the last event that changed the row. */
  readonly position: string;
  /** Only in the list of all: the team that it was passed to last. */
  readonly teamId?: string | null;
  /** Only in the list of all: how it ended; null while it is open. */
  readonly outcome?: Outcome | null;
}

/** How an escalation ended, as the list of all shows it. */
export interface Outcome {
  readonly type: Resolution;
  readonly at: string;
  readonly notes: string | null;
  /** Handle time (metric M7) of the cycle that ended, in milliseconds; null where it is not known. */
  readonly handleMs: number | null;
}

export interface InboxCounts {
  /** Claimed or snoozed by the asking operator. */
  readonly mine: number;
  readonly unclaimed: number;
  /** Urgent and not resolved. */
  readonly urgent: number;
  /** Claimed by anyone. */
  readonly active: number;
}

/** The answer of `GET /api/escalations`. */
export interface InboxPage {
  readonly items: readonly InboxItem[];
  readonly counts: InboxCounts;
  readonly nextCursor: string | null;
  readonly position: string;
  /** True while the event store is away: what is shown may be behind. */
  readonly stale: boolean;
}

/** Why it was raised, for the Context card. */
export interface EscalationContext {
  readonly trigger: Trigger;
  readonly reason: string | null;
  readonly confidence: number | null;
  readonly threshold: number | null;
  readonly rule: string | null;
  readonly previousEscalationId: string | null;
}

export interface ResolutionView {
  readonly type: Resolution;
  readonly notes: string | null;
  readonly duplicateOf: string | null;
  readonly referredTo: string | null;
  readonly at: string;
  readonly by: PersonName;
}

/** The answer of `GET /api/escalations/:id`. `claimedAt` is since when the present owner has it. */
export interface EscalationView extends InboxItem {
  readonly context: EscalationContext;
  readonly resolution: ResolutionView | null;
  readonly claimedAt: string | null;
  /** The revision of the escalation's stream that the row reflects. */
  readonly revision: number;
  readonly stale: boolean;
}

/** One event of the History tab. */
export interface HistoryEntry {
  readonly id: string;
  readonly type: EscalationEvent['type'];
  readonly at: string;
  readonly position: string;
  readonly revision: number;
  readonly by: { readonly id: string; readonly name: string; readonly kind: Recorded['metadata']['actor']['kind'] };
  readonly data: EscalationEvent['data'];
  /** Names of the operators and teams of whom the data speaks, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** The answer of `GET /api/escalations/:id/events`. */
export interface HistoryView {
  readonly items: readonly HistoryEntry[];
  readonly position: string;
}

export interface DraftView {
  readonly text: string;
  readonly position: string;
}

/** The answer of every write. */
export interface Accepted {
  readonly position: string;
}
export interface ReplyAccepted extends Accepted {
  readonly messageId: string;
}
export interface HandoffAccepted extends Accepted {
  readonly escalationId: string;
  readonly conversationId: string;
  readonly customerId: string;
}
