import type { DomainEvent, PersonalFields } from '../recorded.js';

interface Profile {
  readonly customerId: string;
  readonly name: string;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** How the company's own systems know them. */
  readonly externalId?: string;
  /** The language they read, BCP 47. */
  readonly locale?: string;
  /** Where they live by the clock, an IANA zone. */
  readonly timeZone?: string;
}

export type CustomerRegistered = DomainEvent<'CustomerRegistered', Profile>;
/** A later hand-over brought another name, e-mail or other attributes. */
export type CustomerProfileRevised = DomainEvent<'CustomerProfileRevised', Profile>;
/** Two customers are one person: `customerId` is shown as part of `intoCustomerId`. Stands in the streams of both. */
export type CustomersMerged = DomainEvent<
  'CustomersMerged',
  { readonly customerId: string; readonly intoCustomerId: string; readonly reason: string }
>;
/** They were two after all. Stands in the streams of both. */
export type CustomersSeparated = DomainEvent<'CustomersSeparated', { readonly customerId: string; readonly fromCustomerId: string }>;

/** Everything that can stand in a `customer-` stream. */
export type CustomerEvent = CustomerRegistered | CustomerProfileRevised | CustomersMerged | CustomersSeparated;

const profile = ['name', 'email', 'attributes', 'externalId', 'locale', 'timeZone'];

export const customerPersonalFields: PersonalFields<CustomerEvent> = {
  CustomerRegistered: profile,
  CustomerProfileRevised: profile,
  CustomersMerged: ['reason'],
  CustomersSeparated: [],
};
