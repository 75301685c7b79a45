import type { AgentAnswered, CustomerMessageReceived } from '../conversation/conversation.events.js';
import type { DomainEvent, PersonalFields } from '../recorded.js';

export const priorities = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type Priority = (typeof priorities)[number];

export const triggers = ['RESTRICTION', 'USER_REQUEST', 'LOW_CONFIDENCE', 'DISSATISFACTION'] as const;
export type Trigger = (typeof triggers)[number];

export const resolutions = ['ANSWERED', 'ACTION_TAKEN', 'REFERRED', 'SPAM', 'DUPLICATE', 'NO_RESPONSE'] as const;
export type Resolution = (typeof resolutions)[number];

/** One message as a queue row shows it. */
export interface Excerpt {
  readonly author: 'customer' | 'ai' | 'operator';
  readonly text: string;
  readonly at: string;
}

export type EscalationRaised = DomainEvent<
  'EscalationRaised',
  {
    readonly escalationId: string;
    readonly conversationId: string;
    readonly customerId: string;
    readonly trigger: Trigger;
    readonly priority: Priority;
    /** Why, in words, as the agent or the bot gave it. */
    readonly reason: string | null;
    /** The AI's confidence and the threshold it missed, each 0 to 1. */
    readonly confidence: number | null;
    readonly threshold: number | null;
    /** The guardrail that matched. */
    readonly rule: string | null;
    /** The number of the conversation's last message: the escalation's own entries count on from it. */
    readonly messagesBefore: number;
    /** What the queue shows until somebody writes again. */
    readonly lastMessage: Excerpt | null;
    /** The earlier escalation of the same conversation, when the customer wrote again after the reopen window. */
    readonly previousEscalationId: string | null;
  }
>;
export type EscalationClaimed = DomainEvent<'EscalationClaimed', { readonly escalationId: string; readonly operatorId: string }>;
export type EscalationReleased = DomainEvent<
  'EscalationReleased',
  { readonly escalationId: string; readonly operatorId: string; readonly reason: string | null }
>;
/** Its owner puts it aside: until an instant, or (null) until the customer writes. A customer's message ends either. */
export type EscalationSnoozed = DomainEvent<
  'EscalationSnoozed',
  { readonly escalationId: string; readonly operatorId: string; readonly until: string | null }
>;
/** The snooze is over; `operatorId` owns it as before. */
export type EscalationWoken = DomainEvent<
  'EscalationWoken',
  { readonly escalationId: string; readonly operatorId: string; readonly cause: 'time' | 'customer-wrote' | 'operator' }
>;
export type EscalationTransferred = DomainEvent<
  'EscalationTransferred',
  {
    readonly escalationId: string;
    readonly fromOperatorId: string;
    readonly toOperatorId: string;
    readonly note: string | null;
  }
>;
/** Its owner gives it to a team: it waits for anyone of the team. */
export type EscalationPassedToTeam = DomainEvent<
  'EscalationPassedToTeam',
  { readonly escalationId: string; readonly fromOperatorId: string; readonly teamId: string; readonly note: string | null }
>;
/** Who steers the team gave it to an operator, or took it over with a reason. */
export type EscalationAssigned = DomainEvent<
  'EscalationAssigned',
  { readonly escalationId: string; readonly fromOperatorId: string | null; readonly toOperatorId: string; readonly reason?: string | null }
>;
export type EscalationPrioritized = DomainEvent<
  'EscalationPrioritized',
  { readonly escalationId: string; readonly from: Priority; readonly priority: Priority; readonly reason: string }
>;
export type ReplySent = DomainEvent<
  'ReplySent',
  {
    readonly escalationId: string;
    readonly conversationId: string;
    readonly operatorId: string;
    readonly messageId: string;
    readonly text: string;
    /** The number of the last message its author had read. */
    readonly lastSeen: number;
    /** Sent although somebody had written since. */
    readonly forced: boolean;
  }
>;
export type NoteAdded = DomainEvent<
  'NoteAdded',
  {
    readonly escalationId: string;
    readonly conversationId: string;
    readonly operatorId: string;
    readonly messageId: string;
    readonly text: string;
    /** Operators named in it. */
    readonly mentions: readonly string[];
  }
>;
export type EscalationResolved = DomainEvent<
  'EscalationResolved',
  {
    readonly escalationId: string;
    readonly operatorId: string;
    readonly resolution: Resolution;
    readonly notes: string | null;
    readonly duplicateOf: string | null;
    readonly referredTo: string | null;
  }
>;
export type EscalationReopened = DomainEvent<
  'EscalationReopened',
  {
    readonly escalationId: string;
    /** Who has it again, null when it waits for anyone. */
    readonly ownerId: string | null;
    readonly reason: string | null;
    readonly cause: 'operator' | 'customer-wrote';
  }
>;

/** The customer wrote after the reopen window: the conversation goes on in the next escalation, this one is closed for good. */
export type EscalationContinued = DomainEvent<'EscalationContinued', { readonly escalationId: string; readonly nextEscalationId: string }>;

/** Everything that can stand in an `escalation-` stream. */
export type EscalationEvent =
  | EscalationRaised
  | EscalationClaimed
  | EscalationReleased
  | EscalationSnoozed
  | EscalationWoken
  | EscalationTransferred
  | EscalationPassedToTeam
  | EscalationAssigned
  | EscalationPrioritized
  | ReplySent
  | NoteAdded
  | EscalationResolved
  | EscalationReopened
  | EscalationContinued
  | CustomerMessageReceived
  | AgentAnswered;

export const escalationPersonalFields: PersonalFields<EscalationEvent> = {
  EscalationRaised: ['reason', 'lastMessage.text'],
  EscalationClaimed: [],
  EscalationReleased: ['reason'],
  EscalationSnoozed: [],
  EscalationWoken: [],
  EscalationTransferred: ['note'],
  EscalationPassedToTeam: ['note'],
  EscalationAssigned: ['reason'],
  EscalationPrioritized: ['reason'],
  ReplySent: ['text'],
  NoteAdded: ['text'],
  EscalationResolved: ['notes'],
  EscalationReopened: ['reason'],
  EscalationContinued: [],
  CustomerMessageReceived: ['text'],
  AgentAnswered: ['text'],
};
