// What a run has left in the log: every acknowledged command's events, once, in order, and nothing else.
import { randomUUID } from 'node:crypto';
import { forEachAtOnce } from '../measuring/closed-loop.mjs';

const sampled = 1_000;

const eventsOf = async (client, escalationId) => {
  const events = [];
  for await (const { event } of client.readStream(`escalation-${escalationId}`)) events.push(event);
  return events;
};

const faultOf = (events, { revision, closed }) => {
  const types = events.map(({ type }) => type);
  if (events.length !== revision + 1) return `${events.length} events instead of ${revision + 1}`;
  if (types[0] !== 'EscalationRaised' || (types.length > 1 && types[1] !== 'EscalationClaimed'))
    return `begins with ${types.slice(0, 2).join(', ')}`;
  if (types.slice(2, closed ? -1 : undefined).some((type) => type !== 'ReplySent')) return types.join(', ');
  if (closed && types.at(-1) !== 'EscalationResolved') return `ends with ${types.at(-1)}`;
  if (new Set(events.map(({ metadata }) => metadata.commandId)).size !== events.length) return 'a command is there twice';
  return undefined;
};

/**
 * Reads a sample of the streams that were worked on.
 * @param {import('@eventstore/db-client').EventStoreDBClient} client
 * @param {readonly { escalationId: string, revision: number, closed: boolean }[]} worked
 * @returns {Promise<string>} in words what was found
 * @throws Error where a stream is not as acknowledged
 */
export const checkStreams = async (client, worked) => {
  const every = Math.max(1, Math.floor(worked.length / sampled));
  const sample = worked.filter((_, at) => at % every === 0);
  await forEachAtOnce(sample, 32, async (one) => {
    const fault = faultOf(await eventsOf(client, one.escalationId), one);
    if (fault !== undefined) throw new Error(`escalation-${one.escalationId}: ${fault}`);
  });
  return `${sample.length} of ${worked.length} streams read, each as acknowledged`;
};

/** Sends a command twice under one key: the second answer must be the first one's. */
export const checkRepeats = async (app, shifts) => {
  const command = shifts[0].next();
  const key = randomUUID();
  const first = await app.perform(command, key);
  const second = await app.perform(command, key);
  shifts[0].done(command);
  if (second.position !== first.position || second.repeated !== true) throw new Error('A repeated command was not recognised.');
  return 'a repeated key gave the same answer';
};
