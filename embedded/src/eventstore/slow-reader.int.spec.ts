import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { revisionsOf } from './client-for-specs.js';
import { rawClient, subscribeToStreamRequest } from './raw-client-for-specs.js';
import { startEventStore, type StartedEventStore } from './start-event-store.js';

const MEGABYTE = 1024 * 1024;
const seesMemory = existsSync('/proc/self/status');

let folder: string;
let store: StartedEventStore;
let client: EventStoreDBClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-eventstore-'));
  store = await startEventStore({ dataDirectory: folder });
  client = EventStoreDBClient.connectionString(store.url);
});

afterAll(async () => {
  await client.dispose();
  await store.stop();
  rmSync(folder, { recursive: true, force: true });
});

function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

describe('Readers that do not read', () => {
  (seesMemory ? it : it.skip)('28. do not make the server hold the log in memory for them', async () => {
    const stream = 'uploads-1';
    for (let count = 0; count < 50; count += 1) {
      await client.appendToStream(stream, binaryEvent({ type: 'Uploaded', data: new Uint8Array(0.8 * MEGABYTE) }));
    }
    const before = memoryOf(store.pid);
    const wires = Array.from({ length: 10 }, () => rawClient(store.url));

    const stalled = wires.map((wire) => wire.read(subscribeToStreamRequest(stream)).on('error', () => undefined));
    await Promise.all(stalled.map((call) => new Promise((resolve) => call.once('metadata', resolve))));
    const read = await revisionsOf(client.readStream(stream));

    expect(read).toHaveLength(50);
    expect((memoryOf(store.pid) - before) / MEGABYTE).toBeLessThan(200); // all of it for all of them: 400
    for (const call of stalled) call.cancel();
    for (const wire of wires) wire.close();
  });
});
