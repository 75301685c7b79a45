import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, NO_STREAM, persistentSubscriptionToStreamSettingsFromDefaults } from '@eventstore/db-client';
import { noted, notes, revisionsOf } from './client-for-specs.js';
import { startEventStore, type StartedEventStore, type StartEventStoreOptions } from './start-event-store.js';
import { SubscriptionListener } from './subscription-listener-for-specs.js';

let dataDirectory: string;
let running: StartedEventStore[];

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'inbox-eventstore-'));
  running = [];
});

afterEach(async () => {
  for (const store of running) store.kill();
  await Promise.all(running.map(({ exited }) => exited));
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function start(options: Partial<StartEventStoreOptions> = {}): Promise<StartedEventStore> {
  const store = await startEventStore({ dataDirectory, ...options });
  running.push(store);
  return store;
}

describe('The event store as a process', () => {
  it('keeps its events when it is stopped and started on the same port', async () => {
    const first = await start();
    const client = EventStoreDBClient.connectionString(first.url);
    await client.appendToStream('kept-1', notes(3));
    await client.dispose();
    await first.stop();

    const second = await start({ port: first.port });
    const again = EventStoreDBClient.connectionString(second.url);

    expect(second.url).toBe(first.url);
    expect(await revisionsOf(again.readStream('kept-1'))).toEqual([0, 1, 2]);
    await again.dispose();
  });

  it('recognises repeated events and old expectations after a restart', async () => {
    const first = await start();
    const event = noted();
    const client = EventStoreDBClient.connectionString(first.url);
    const answer = await client.appendToStream('kept-1', event, { expectedRevision: NO_STREAM });
    await client.appendToStream('kept-1', notes(2));
    await client.dispose();
    await first.stop();

    const again = EventStoreDBClient.connectionString((await start()).url);

    expect(await again.appendToStream('kept-1', event)).toEqual(answer);
    expect(await again.appendToStream('kept-1', event, { expectedRevision: NO_STREAM })).toEqual(answer);
    await again.dispose();
  });

  it('refuses a data folder that another one uses, in plain words', async () => {
    const { pid } = await start();

    await expect(start()).rejects.toThrow(`in use by another process (process ${pid})`);
  });

  it('takes over a data folder whose owner was killed', async () => {
    const killed = await start();
    killed.kill();
    await killed.exited;

    await expect(start()).resolves.toHaveProperty('url');
  });

  it('says which port is taken', async () => {
    const { port } = await start();
    const other = mkdtempSync(join(tmpdir(), 'inbox-eventstore-'));

    await expect(start({ port, dataDirectory: other })).rejects.toThrow(String(port));
    rmSync(other, { recursive: true });
  });

  it('sends its readers away when it stops, and ends with 0', async () => {
    const store = await start();
    const client = EventStoreDBClient.connectionString(store.url);
    const listener = new SubscriptionListener().listenTo(client.subscribeToStream('kept-1'));
    await listener.until(({ timesLive }) => timesLive === 1);

    await store.stop();

    expect(await store.exited).toBe(0);
    await listener.until(({ errors }) => errors.length === 1);
    expect(listener.errors).toMatchObject([{ type: 'unavailable' }]);
  });

  it('ends when the process that started it has gone', async () => {
    const main = join(import.meta.dirname, '../../dist/eventstore/main.js');
    const child = spawn(process.execPath, [main, '--data', dataDirectory, '--attached'], { stdio: ['pipe', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');

    child.stdin.end();

    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('does not start in production unless it is forced to', async () => {
    process.env.NODE_ENV = 'production';
    try {
      await expect(start()).rejects.toThrow('does not start under NODE_ENV=production');
      await expect(start({ force: true })).resolves.toHaveProperty('url');
    } finally {
      process.env.NODE_ENV = 'test';
    }
  });

  it('answers UNIMPLEMENTED to what it does not have', async () => {
    const client = EventStoreDBClient.connectionString((await start()).url);

    const settings = persistentSubscriptionToStreamSettingsFromDefaults();
    await expect(client.createPersistentSubscriptionToStream('kept-1', 'group', settings)).rejects.toThrow(/UNIMPLEMENTED/);
    await expect(client.listProjections()).rejects.toThrow(/UNIMPLEMENTED/);
    await client.dispose();
  });
});
