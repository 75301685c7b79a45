// The log as lines of JSON, without what people wrote: what a recomputation starts from.
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { EventStoreDBClient, START } from '@eventstore/db-client';

const written = new Set(['text', 'reason', 'note', 'notes', 'name', 'email', 'attributes', 'lastMessage', 'subject']);
const ofInterest = /^(escalation|conversation|settings)-/;

/** Writes the log to a file, in its order. @param {string} eventStoreUrl @param {string} file */
export const exportLog = async (eventStoreUrl, file) => {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  const out = createWriteStream(file);
  for await (const { event } of client.readAll({ fromPosition: START })) {
    if (!event?.isJson || !ofInterest.test(event.streamId)) continue;
    const { id, type, streamId: stream, revision, position, created, metadata } = event;
    const at = new Date(metadata.occurredAt ?? created).toISOString();
    const data = Object.fromEntries(Object.entries(event.data).filter(([key]) => !written.has(key)));
    const line = { id, type, stream, revision: Number(revision), position: String(position.commit), at, by: metadata.actor.kind, data };
    if (!out.write(`${JSON.stringify(line)}\n`)) await new Promise((resolve) => out.once('drain', resolve));
  }
  await new Promise((resolve) => out.end(resolve));
  await client.dispose();
};

/** @param {string} file @returns {Promise<object[]>} events in the log's order */
export const readLog = async (file) => {
  const events = [];
  for await (const line of createInterface({ input: createReadStream(file) })) if (line !== '') events.push(JSON.parse(line));
  return events;
};
