import { customerPersonalFields, type CustomerEvent, type CustomerRegistered } from '@inbox/contracts/customer/customer.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

/** Somebody who asks for help, as an integration last described them. */
export type Customer = { readonly status: 'unknown' } | { readonly status: 'registered'; readonly profile: CustomerRegistered['data'] };

export const customerLifecycle: Lifecycle<Customer, CustomerEvent> = {
  stream: 'customer',
  unknown: { status: 'unknown' },
  evolve: (_, event) => ({ status: 'registered', profile: event.data }),
  personal: customerPersonalFields,
  subject: (_, event) => event.data.customerId,
};
