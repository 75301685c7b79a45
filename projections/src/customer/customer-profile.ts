import type { CustomerEvent } from '@inbox/contracts/customer/customer.events';
import { known } from '../runner/known.js';
import { readModel, type Positioned } from '../runner/read-model.js';

interface ProfileRow extends Positioned {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly registered_at: string;
}

/** Who is this customer? */
export const customerProfile = readModel<ProfileRow, CustomerEvent>({
  name: 'customer_profile',
  version: 1,
  table: {
    columns: {
      id: 'uuid not null',
      name: 'text not null',
      email: 'text',
      attributes: 'jsonb not null',
      registered_at: 'timestamptz not null',
      position: 'bigint not null',
    },
    primaryKey: ['id'],
    indexes: [],
  },
  key: ({ data }) => data.customerId,
  on: {
    CustomerRegistered: (_, { data, at }) => ({
      id: data.customerId,
      name: data.name,
      email: data.email,
      attributes: data.attributes,
      registered_at: at,
    }),
    CustomerProfileRevised: (row, event) => ({
      ...known(row, event),
      name: event.data.name,
      email: event.data.email,
      attributes: event.data.attributes,
    }),
  },
});
