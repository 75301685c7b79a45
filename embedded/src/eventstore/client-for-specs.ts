import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AllStreamResolvedEvent, EventStoreDBClient, type JSONEventData, jsonEvent, type ResolvedEvent } from '@eventstore/db-client';
import { startEventStore } from './start-event-store.js';

/** The event store that the contract is tested against. */
export interface StoreForSpecs {
  url: string;
  client: EventStoreDBClient;
  stop(): Promise<void>;
}

/** Connects to `EVENTSTORE_URL`, or starts a stand-in with an empty folder when that is unset. */
export async function openStoreForSpecs(): Promise<StoreForSpecs> {
  const url = process.env.EVENTSTORE_URL;
  const folder = mkdtempSync(join(tmpdir(), 'inbox-eventstore-'));
  const own = url ? undefined : await startEventStore({ dataDirectory: folder });
  const address = url ?? own?.url ?? '';
  const client = EventStoreDBClient.connectionString(address);
  return {
    url: address,
    client,
    stop: async () => {
      await client.dispose();
      await own?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A stream nobody has used: the store may be one that other specs have written to. */
export function newStream(category = 'spec'): string {
  return `${category}-${randomUUID()}`;
}

export function noted(text = 'something', id = randomUUID()): JSONEventData {
  return jsonEvent({ id, type: 'Noted', data: { text } });
}

export function notes(count: number, text = 'note'): JSONEventData[] {
  return Array.from({ length: count }, (_, index) => noted(`${text} ${index}`));
}

export async function collect<T extends ResolvedEvent | AllStreamResolvedEvent>(
  events: AsyncIterable<T>,
): Promise<NonNullable<T['event']>[]> {
  const found: NonNullable<T['event']>[] = [];
  for await (const { event } of events) if (event) found.push(event);
  return found;
}

export async function revisionsOf(events: AsyncIterable<ResolvedEvent>): Promise<number[]> {
  const found = await collect(events);
  return found.map(({ revision }) => Number(revision));
}
