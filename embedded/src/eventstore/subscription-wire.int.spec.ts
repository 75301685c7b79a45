import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { newStream, noted, notes, openStoreForSpecs, type StoreForSpecs } from './client-for-specs.js';
import type { StreamsClient } from './protocol.js';
import { kindsOf, kindsUntil, rawClient, subscribeToAllRequest, subscribeToStreamRequest } from './raw-client-for-specs.js';

let store: StoreForSpecs;
let client: EventStoreDBClient;
let wire: StreamsClient;

beforeAll(async () => {
  store = await openStoreForSpecs();
  client = store.client;
  wire = rawClient(store.url);
});

afterAll(async () => {
  wire.close();
  await store.stop();
});

describe('What a subscription says', () => {
  it('23. is its confirmation, the events, a checkpoint where it filters, and that it has caught up', async () => {
    const category = newStream('category');
    const start = await client.appendToStream(newStream(), noted());
    await client.appendToStream(`${category}-1`, notes(3));
    const from = start.position?.commit ?? 0n;

    const filtered = await kindsUntil(wire.read(subscribeToAllRequest(from, category)), 'caught up');
    const toStream = await kindsUntil(wire.read(subscribeToStreamRequest(`${category}-1`)), 'caught up');

    expect(filtered).toEqual(['confirmation', 'event', 'event', 'event', 'checkpoint', 'caught up']);
    expect(toStream).toEqual(['confirmation', 'event', 'event', 'event', 'caught up']);
  });

  it('23. says again that it has caught up when it had fallen behind', async () => {
    const stream = newStream();
    const call = wire.read(subscribeToStreamRequest(stream)).on('error', () => undefined);
    const kinds = kindsOf(call);
    const heard: string[] = [];
    const timesHeard = (kind: string) => heard.filter((each) => each === kind).length;
    const hear = async () => heard.push((await kinds.next()).value ?? 'the end');

    while (timesHeard('caught up') === 0) await hear();
    for (let batch = 0; batch < 6; batch += 1) await client.appendToStream(stream, notes(500));
    while (timesHeard('event') < 3000 || heard.at(-1) !== 'caught up') await hear();

    call.cancel();
    expect(timesHeard('event')).toBe(3000);
    expect(timesHeard('caught up')).toBeGreaterThan(1);
  });

  it('26. includes what was committed while its reader was busy with the last page', async () => {
    const stream = newStream();
    await client.appendToStream(stream, notes(200, 'x'.repeat(2000)));
    const call = wire.read(subscribeToStreamRequest(stream)).on('error', () => undefined);
    const kinds = kindsOf(call);
    await kinds.next();

    await client.appendToStream(stream, noted());
    let events = 0;
    while (events < 201) if ((await kinds.next()).value === 'event') events += 1;

    call.cancel();
    expect(events).toBe(201);
  });
});
