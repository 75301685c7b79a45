// Escalations with a life behind them, written into a store as fast as it takes them.
import { randomUUID } from 'node:crypto';
import { jsonEvent } from '@eventstore/db-client';
import { forEachAtOnce } from '../measuring/closed-loop.mjs';
import { dice, uuid, zipf } from './dice.mjs';
import { escalation, metadata } from './escalations.mjs';
import { messages } from './messages.mjs';
import { eventOf } from './shift.mjs';

const life = ['claim', 'reply', 'reply', 'reply', 'reply', 'reply', 'reply', 'resolve'];
/** Events of an escalation with its whole life. */
export const eventsEach = life.length + 1;
const integration = { id: '01990000-0000-7000-8000-000000000001', kind: 'integration', role: null };
const names = ['Leila Haddad', 'José Álvarez', '王小明', 'Анна Петрова', 'Olu Adebayo', 'Maja Nowak', 'محمد علي', 'Søren Holm'];

const inEnvelope = ({ type, data }, actor, subject) =>
  jsonEvent({ id: randomUUID(), type, data, metadata: metadata(actor, randomUUID(), subject) });

/** Who the customers are, so that the queue shows names. */
const register = (client, customerId, at) => {
  const data = { customerId, name: names[at % names.length], email: null, attributes: {} };
  return client.appendToStream(`customer-${customerId}`, inEnvelope({ type: 'CustomerRegistered', data }, integration, customerId), {
    expectedRevision: 'no_stream',
  });
};

/**
 * @param {import('@eventstore/db-client').EventStoreDBClient} client
 * @param {object} how
 * @param {number} how.escalations how many
 * @param {number} how.seed
 * @param {boolean} how.over whether they were claimed, answered and resolved, or wait for anyone
 */
export const writeHistory = async (client, { escalations, seed, over }) => {
  const roll = dice(seed);
  const texts = messages(seed);
  const people = Array.from({ length: 50 }, () => uuid(roll));
  const whose = zipf(people.length);
  const customers = Array.from({ length: Math.ceil(escalations / 3) }, () => uuid(roll));
  const who = zipf(customers.length);
  await forEachAtOnce(
    customers.map((id, at) => ({ id, at })),
    64,
    ({ id, at }) => register(client, id, at),
  );
  const all = Array.from({ length: escalations }, () => ({
    ...escalation(roll, texts, customers[who(roll)]),
    operator: people[whose(roll)],
    said: life.map(() => texts[Math.floor(roll() * texts.length)]),
  }));
  await forEachAtOnce(all, 64, ({ raised, operator, said, ...on }) => {
    const actor = { id: operator, kind: 'operator', role: 'operator' };
    const later = life.map((kind, at) => eventOf({ kind, on, operator, text: said[at], resolution: 'ANSWERED' }, randomUUID()));
    const events = [
      inEnvelope(raised, integration, on.customerId),
      ...(over ? later.map((event) => inEnvelope(event, actor, on.customerId)) : []),
    ];
    return client.appendToStream(`escalation-${on.escalationId}`, events, { expectedRevision: 'no_stream' });
  });
};
