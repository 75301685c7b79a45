import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANY, EventStoreDBClient, NO_STREAM, START } from '@eventstore/db-client';
import { collect, noted } from './client-for-specs.js';
import { startEventStore, type StartedEventStore } from './start-event-store.js';

const WRITERS = 16;
const KILLS = 5;
const ACKNOWLEDGED_BETWEEN_KILLS = 300;
const ANSWER_MS = 3000;
const SHARED = 'ledger-shared';

interface Acknowledged {
  stream: string;
  id: string;
  revision: bigint;
}

let dataDirectory: string;
let store: StartedEventStore;
/** Resolves while the server runs, waits while it is down. */
let up: Promise<unknown>;
let writing: boolean;
let acknowledged: Acknowledged[];
let refused: unknown[];
let heard: () => void;

beforeEach(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'inbox-eventstore-'));
  store = await startEventStore({ dataDirectory });
  [up, writing, acknowledged, refused, heard] = [Promise.resolve(), true, [], [], () => undefined];
});

afterEach(async () => {
  writing = false;
  store.kill();
  await store.exited;
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** Sends one event until it is acknowledged, always under the same id. The client has no deadline of its own on this call. */
async function insist(client: EventStoreDBClient, stream: string, expectedRevision: bigint | typeof ANY | typeof NO_STREAM): Promise<void> {
  const event = noted();
  while (writing) {
    await up;
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, ANSWER_MS, undefined).unref());
    try {
      const answer = await Promise.race([client.appendToStream(stream, event, { expectedRevision }), late]);
      if (!answer) continue;
      acknowledged.push({ stream, id: event.id, revision: answer.nextExpectedRevision });
      heard();
      return;
    } catch (error) {
      if (error instanceof Error && 'type' in error && error.type === 'wrong-expected-version') refused.push(error);
    }
  }
}

async function write(writer: number): Promise<void> {
  const client = EventStoreDBClient.connectionString(store.url);
  for (let count = 0; writing; count += 1) {
    await insist(client, `ledger-${writer}`, count === 0 ? NO_STREAM : BigInt(count - 1));
    if (count % 3 === 0) await insist(client, SHARED, ANY);
  }
  await client.dispose();
}

async function untilAcknowledged(count: number): Promise<void> {
  await new Promise<void>((resolve) => {
    heard = () => {
      if (acknowledged.length >= count) resolve();
    };
  });
}

async function killAndRestart(): Promise<void> {
  let started: (value?: unknown) => void = () => undefined;
  up = new Promise((resolve) => (started = resolve));
  const { port } = store;
  store.kill();
  await store.exited;
  store = await startEventStore({ dataDirectory, port });
  started();
}

describe('A server that is killed while others write', () => {
  it('loses no acknowledged event, writes none twice and leaves no gap', async () => {
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await untilAcknowledged(kill * ACKNOWLEDGED_BETWEEN_KILLS);
      await killAndRestart();
    }
    await untilAcknowledged((KILLS + 1) * ACKNOWLEDGED_BETWEEN_KILLS);
    writing = false;
    await Promise.all(writers);

    const client = EventStoreDBClient.connectionString(store.url);
    const all = await collect(client.readAll({ fromPosition: START }));
    await client.dispose();

    const log = all.filter(({ streamId }) => streamId.startsWith('ledger-'));
    const placeOf = new Map(log.map(({ id, streamId, revision }) => [id, `${streamId}@${revision}`]));
    expect(refused).toEqual([]);
    expect(acknowledged.filter(({ id, stream, revision }) => placeOf.get(id) !== `${stream}@${revision}`)).toEqual([]);
    expect(placeOf.size).toBe(log.length);
    for (const stream of new Set(log.map(({ streamId }) => streamId))) {
      const revisions = log.filter(({ streamId }) => streamId === stream).map(({ revision }) => Number(revision));
      expect(revisions).toEqual(revisions.map((_, index) => index));
    }
  });
});
