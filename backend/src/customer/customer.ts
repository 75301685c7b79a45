import { customerPersonalFields, type CustomerEvent, type CustomerRegistered } from '@inbox/contracts/customer/customer.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

/**
 * Somebody who asks for help, as an integration last described them. Two who are one person are merged: one is shown as part of
 * the other, and both streams say so. A part has no parts of its own, so to whom somebody belongs is one step away.
 */
export type Customer =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'registered';
      readonly profile: CustomerRegistered['data'];
      /** The customer whom they are part of. */
      readonly partOf: string | null;
      /** Who is part of them. */
      readonly parts: readonly string[];
    };

const evolve = (customer: Customer, { type, data }: CustomerEvent): Customer => {
  if (type === 'CustomerRegistered') return { status: 'registered', profile: data, partOf: null, parts: [] };
  if (customer.status === 'unknown') return customer;
  const isPart = data.customerId === customer.profile.customerId;
  switch (type) {
    case 'CustomerProfileRevised':
      return { ...customer, profile: data };
    case 'CustomersMerged':
      return isPart ? { ...customer, partOf: data.intoCustomerId } : { ...customer, parts: [...customer.parts, data.customerId] };
    case 'CustomersSeparated':
      return isPart ? { ...customer, partOf: null } : { ...customer, parts: customer.parts.filter((part) => part !== data.customerId) };
  }
};

export const customerLifecycle: Lifecycle<Customer, CustomerEvent> = {
  stream: 'customer',
  unknown: { status: 'unknown' },
  evolve,
  personal: customerPersonalFields,
  subject: (_, event) => event.data.customerId,
};
