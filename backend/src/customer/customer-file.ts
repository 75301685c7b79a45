import { customerFilePersonalFields, type CustomerFileEvent } from '@inbox/contracts/customer/customer-file.events';
import type { Recorded } from '@inbox/contracts/recorded';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

interface Latest {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** What platform admins alone see of a customer: the CS notes by id, and when each reader last looked at what. */
export interface CustomerFile {
  readonly notes: Readonly<Record<string, Latest>>;
  /** By what was seen and by whom. */
  readonly looks: Readonly<Record<string, string>>;
}

export type Look = 'BillingViewed' | 'CsNotesViewed';
export const lookOf = (what: Look, viewerId: string): string => `${what} ${viewerId}`;

const evolve = (file: CustomerFile, event: Recorded<CustomerFileEvent>): CustomerFile => {
  const { at, type, data, metadata } = event;
  if (type !== 'CsNoteWritten') return { ...file, looks: { ...file.looks, [lookOf(type, metadata.actor.id)]: at } };
  return { ...file, notes: { ...file.notes, [data.noteId]: { version: data.version, by: metadata.actor.id, at } } };
};

export const customerFileLifecycle: Lifecycle<CustomerFile, CustomerFileEvent> = {
  stream: 'customer-file',
  unknown: { notes: {}, looks: {} },
  evolve,
  personal: customerFilePersonalFields,
  subject: (_, event) => event.data.customerId,
};
