// Escalations to work on: raised in the log, in the shape in which the product raises them.
import { createHash, randomUUID } from 'node:crypto';
import { jsonEvent } from '@eventstore/db-client';
import { forEachAtOnce } from '../measuring/closed-loop.mjs';
import { uuid } from './dice.mjs';

const triggers = ['LOW_CONFIDENCE', 'USER_REQUEST', 'DISSATISFACTION', 'RESTRICTION'];
const priorities = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];

/** What the backend puts into the envelope of an event. @param {object} actor @param {string} commandId @param {string | null} subjectId */
export const metadata = (actor, commandId, subjectId) => ({
  actor,
  commandId,
  correlationId: commandId,
  causationId: commandId,
  schemaVersion: 1,
  requestHash: createHash('sha256').update(commandId).digest('hex'),
  ...(subjectId === null ? {} : { subjectId }),
});

const integration = { id: '01990000-0000-7000-8000-000000000001', kind: 'integration', role: null };

/**
 * An escalation and the event that raises it.
 * @param {() => number} roll
 * @param {readonly string[]} texts
 * @param {string} [customerId]
 */
export const escalation = (roll, texts, customerId = uuid(roll)) => {
  const escalationId = uuid(roll);
  const conversationId = uuid(roll);
  const text = texts[Math.floor(roll() * texts.length)].slice(0, 300).toWellFormed();
  const data = {
    escalationId,
    conversationId,
    customerId,
    trigger: triggers[Math.floor(roll() * 4)],
    priority: priorities[Math.floor(roll() * 4)],
    reason: null,
    confidence: Math.round(roll() * 100) / 100,
    threshold: 0.6,
    rule: null,
    messagesBefore: 1 + Math.floor(roll() * 6),
    lastMessage: { author: 'customer', text, at: new Date(1_763_800_000_000 + Math.floor(roll() * 1e9)).toISOString() },
    previousEscalationId: null,
  };
  return { escalationId, conversationId, customerId, raised: { type: 'EscalationRaised', data } };
};

/**
 * A stock of raised escalations: whoever works takes the next one.
 * @param {import('@eventstore/db-client').EventStoreDBClient} client
 * @param {() => number} roll
 * @param {readonly string[]} texts
 */
export const stockOf = (client, roll, texts) => {
  const ready = [];
  const raise = async ({ raised, ...ids }) => {
    const event = jsonEvent({
      id: randomUUID(),
      type: raised.type,
      data: raised.data,
      metadata: metadata(integration, uuid(roll), ids.customerId),
    });
    await client.appendToStream(`escalation-${ids.escalationId}`, event, { expectedRevision: 'no_stream' });
    ready.push(ids);
  };
  return {
    /** Raises escalations until so many are ready. @param {number} wanted */
    fill: async (wanted) => {
      const missing = Array.from({ length: Math.max(0, wanted - ready.length) }, () => escalation(roll, texts));
      await forEachAtOnce(missing, 128, raise);
    },
    /** An escalation that nobody has worked on. */
    next: () => {
      const one = ready.pop();
      if (one === undefined) throw new Error('No raised escalation is left: fill the stock with more of them.');
      return one;
    },
  };
};
