import type { DomainEvent, PersonalFields } from '../recorded.js';

/** What one operator has typed for one escalation, in the stream `desk-<escalationId>-<operatorId>`. Empty text: nothing is kept. */
export type DraftKept = DomainEvent<'DraftKept', { readonly escalationId: string; readonly operatorId: string; readonly text: string }>;

/** The end of the thread was on the operator's screen for a second, up to message `number`. */
export type ThreadSeen = DomainEvent<'ThreadSeen', { readonly escalationId: string; readonly operatorId: string; readonly number: number }>;

export type DeskEvent = DraftKept | ThreadSeen;

export const deskPersonalFields: PersonalFields<DeskEvent> = { DraftKept: ['text'], ThreadSeen: [] };
