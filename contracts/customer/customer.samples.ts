import { id } from '../recorded.samples.js';
import type { BillingViewed, CsNotesViewed, CsNoteWritten } from './customer-file.events.js';
import type { CustomerProfileRevised, CustomerRegistered, CustomersMerged, CustomersSeparated } from './customer.events.js';

const profile = {
  customerId: id('leila'),
  name: 'Leila Haddad',
  email: 'leila@example.test',
  attributes: { plan: 'Home' },
  externalId: 'c-1',
};

export const registered = (over: Partial<CustomerRegistered['data']> = {}): CustomerRegistered => ({
  type: 'CustomerRegistered',
  data: { ...profile, ...over },
});

export const profileRevised = (over: Partial<CustomerProfileRevised['data']> = {}): CustomerProfileRevised => ({
  type: 'CustomerProfileRevised',
  data: { ...profile, name: 'Leila Haddad-Berg', ...over },
});

export const merged = (over: Partial<CustomersMerged['data']> = {}): CustomersMerged => ({
  type: 'CustomersMerged',
  data: { customerId: id('leila'), intoCustomerId: id('leila-berg'), reason: 'Married last month', ...over },
});

export const separated = (over: Partial<CustomersSeparated['data']> = {}): CustomersSeparated => ({
  type: 'CustomersSeparated',
  data: { customerId: id('leila'), fromCustomerId: id('leila-berg'), ...over },
});

export const csNoteWritten = (over: Partial<CsNoteWritten['data']> = {}): CsNoteWritten => ({
  type: 'CsNoteWritten',
  data: { customerId: id('leila'), noteId: id('cs-note'), version: 1, text: 'Moves to Utrecht in spring.', ...over },
});

export const csNotesViewed = (over: Partial<CsNotesViewed['data']> = {}): CsNotesViewed => ({
  type: 'CsNotesViewed',
  data: { customerId: id('leila'), ...over },
});

export const billingViewed = (over: Partial<BillingViewed['data']> = {}): BillingViewed => ({
  type: 'BillingViewed',
  data: { customerId: id('leila'), ...over },
});
