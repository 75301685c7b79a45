import type { CustomerEvent, CustomerRegistered } from '@inbox/contracts/customer/customer.events';
import { known } from '../runner/known.js';
import { readModel, type Positioned, type Unplaced } from '../runner/read-model.js';
import { plainWords } from './plain-words.js';

interface ProfileRow extends Positioned {
  readonly id: string;
  readonly external_id: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly time_zone: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** By which they are found. */
  readonly words: readonly string[];
  readonly registered_at: string;
  /** The customer as part of whom they are shown, and since when. */
  readonly merged_into: string | null;
  readonly merged_at: string | null;
}

type Described = Omit<Unplaced<ProfileRow>, 'registered_at' | 'merged_into' | 'merged_at'>;

const described = ({ customerId, externalId, name, email, locale, timeZone, attributes }: CustomerRegistered['data']): Described => ({
  id: customerId,
  external_id: externalId ?? null,
  name,
  email,
  locale: locale ?? null,
  time_zone: timeZone ?? null,
  attributes,
  words: plainWords(name, email, externalId ?? null),
});

/** Who is this customer, and as part of whom are they shown? */
export const customerProfile = readModel<ProfileRow, CustomerEvent>({
  name: 'customer_profile',
  version: 2,
  table: {
    columns: {
      id: 'uuid not null',
      external_id: 'text',
      name: 'text not null',
      email: 'text',
      locale: 'text',
      time_zone: 'text',
      attributes: 'jsonb not null',
      words: 'text[] not null',
      registered_at: 'timestamptz not null',
      merged_into: 'uuid',
      merged_at: 'timestamptz',
      position: 'bigint not null',
    },
    primaryKey: ['id'],
    indexes: ['using gin (array_to_tsvector(words))', '(name, id)', '(merged_into) where merged_into is not null'],
  },
  // why the stream: a merge stands in the streams of both, and only the part's own says that it holds
  key: ({ type, stream, data }) =>
    (type === 'CustomersMerged' || type === 'CustomersSeparated') && stream !== `customer-${data.customerId}` ? null : data.customerId,
  on: {
    CustomerRegistered: (_, { data, at }) => ({ ...described(data), registered_at: at, merged_into: null, merged_at: null }),
    CustomerProfileRevised: (row, event) => ({ ...known(row, event), ...described(event.data) }),
    CustomersMerged: (row, event) => ({ ...known(row, event), merged_into: event.data.intoCustomerId, merged_at: event.at }),
    CustomersSeparated: (row, event) => ({ ...known(row, event), merged_into: null, merged_at: null }),
  },
});
