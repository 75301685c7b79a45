import type { ConversationStarted, CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import { instant } from '../runner/known.js';
import { readModel, type Positioned } from '../runner/read-model.js';

interface ActivityRow extends Positioned {
  readonly id: string;
  readonly first_seen: string;
  readonly last_seen: string;
}

const seen = (row: ActivityRow | null, id: string, at: string) => {
  if (row === null) return { id, first_seen: at, last_seen: at };
  const [first, last] = [instant(row.first_seen), instant(row.last_seen)];
  if (first <= at && at <= last) return row;

  return { id, first_seen: at < first ? at : first, last_seen: at > last ? at : last };
};

/** When was this customer here first, and when did they write last? */
export const customerActivity = readModel<ActivityRow, ConversationStarted | CustomerMessageReceived>({
  name: 'customer_activity',
  version: 1,
  table: {
    columns: {
      id: 'uuid not null',
      first_seen: 'timestamptz not null',
      last_seen: 'timestamptz not null',
      position: 'bigint not null',
    },
    primaryKey: ['id'],
    indexes: [],
  },
  key: ({ data }) => data.customerId,
  on: {
    ConversationStarted: (row, { data, at }) => seen(row, data.customerId, instant(at)),
    CustomerMessageReceived: (row, { data, at }) => seen(row, data.customerId, instant(data.saidAt ?? at)),
  },
});
