import type { AgentAnswered, CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import type { CustomerProfileRevised, CustomerRegistered } from '@inbox/contracts/customer/customer.events';
import type { EscalationRaised, ReplySent } from '@inbox/contracts/escalation/escalation.events';
import { findable } from '@inbox/contracts/operations/findable';
import { readModel, type Positioned, type Unplaced } from '../runner/read-model.js';

interface SearchRow extends Positioned {
  /** The customer's or the escalation's. */
  readonly id: string;
  /** A customer's name, in the spelling of `findable`; null for escalations. */
  readonly name: string | null;
  /** What was said last in an escalation, in the same spelling; null for customers. */
  readonly said: string | null;
}

type Searched = CustomerRegistered | CustomerProfileRevised | EscalationRaised | CustomerMessageReceived | AgentAnswered | ReplySent;

/** As much of a message as a row of the list shows. */
const longestExcerpt = 200;

const customer = (id: string, name: string): Unplaced<SearchRow> => ({ id, name: findable(name), said: null });
const escalation = (id: string, said: string): Unplaced<SearchRow> => ({
  id,
  name: null,
  said: findable(said.slice(0, longestExcerpt)),
});
const said = (row: SearchRow | null, id: string | null, text: string): Unplaced<SearchRow> | null =>
  id === null ? row : escalation(id, text);

/**
 * Which escalations does somebody mean who types a few words? A row for each customer's name and one for what was said last in each
 * escalation, beside the list and not in it: so a change of status or owner leaves the index of words alone.
 */
export const floorSearch = readModel<SearchRow, Searched>({
  name: 'floor_search',
  version: 2,
  table: {
    // why two columns: Postgres guesses from a column's own words how many rows hold some, and names are not what people say
    columns: { id: 'uuid not null', name: 'text', said: 'text', position: 'bigint not null' },
    primaryKey: ['id'],
    indexes: ['using gin (name gin_trgm_ops)', 'using gin (said gin_trgm_ops)', '(name, id) where name is not null'],
  },
  key: ({ data }) => ('escalationId' in data ? data.escalationId : data.customerId),
  on: {
    CustomerRegistered: (_, { data }) => customer(data.customerId, data.name),
    CustomerProfileRevised: (_, { data }) => customer(data.customerId, data.name),
    EscalationRaised: (_, { data }) => escalation(data.escalationId, data.lastMessage?.text ?? ''),
    CustomerMessageReceived: (row, { data }) => said(row, data.escalationId, data.text),
    AgentAnswered: (row, { data }) => said(row, data.escalationId, data.text),
    ReplySent: (row, { data }) => said(row, data.escalationId, data.text),
  },
});
