import type { DomainEvent, PersonalFields } from '../recorded.js';

/** A platform admin wrote a note about a customer. An edit is the next version, from 1. */
export type CsNoteWritten = DomainEvent<
  'CsNoteWritten',
  { readonly customerId: string; readonly noteId: string; readonly version: number; readonly text: string }
>;
/** Somebody had a customer's CS notes on screen. */
export type CsNotesViewed = DomainEvent<'CsNotesViewed', { readonly customerId: string }>;
/** Somebody had a customer's billing summary on screen. */
export type BillingViewed = DomainEvent<'BillingViewed', { readonly customerId: string }>;

/** Everything that can stand in a `customer-file-` stream: what platform admins alone see of a customer, and each look at it. */
export type CustomerFileEvent = CsNoteWritten | CsNotesViewed | BillingViewed;

export const customerFilePersonalFields: PersonalFields<CustomerFileEvent> = {
  CsNoteWritten: ['text'],
  CsNotesViewed: [],
  BillingViewed: [],
};
