import { id } from '../recorded.samples.js';
import type { CustomerProfileRevised, CustomerRegistered } from './customer.events.js';

const profile = { customerId: id('leila'), name: 'Leila Haddad', email: 'leila@example.test', attributes: { plan: 'Home' } };

export const registered = (over: Partial<CustomerRegistered['data']> = {}): CustomerRegistered => ({
  type: 'CustomerRegistered',
  data: { ...profile, ...over },
});

export const profileRevised = (over: Partial<CustomerProfileRevised['data']> = {}): CustomerProfileRevised => ({
  type: 'CustomerProfileRevised',
  data: { ...profile, name: 'Leila Haddad-Berg', ...over },
});
