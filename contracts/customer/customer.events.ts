import type { DomainEvent, PersonalFields } from '../recorded.js';

interface Profile {
  readonly customerId: string;
  readonly name: string;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export type CustomerRegistered = DomainEvent<'CustomerRegistered', Profile>;
/** A later hand-over brought another name, e-mail or other attributes. */
export type CustomerProfileRevised = DomainEvent<'CustomerProfileRevised', Profile>;
export type CustomerEvent = CustomerRegistered | CustomerProfileRevised;

export const customerPersonalFields: PersonalFields<CustomerEvent> = {
  CustomerRegistered: ['name', 'email', 'attributes'],
  CustomerProfileRevised: ['name', 'email', 'attributes'],
};
