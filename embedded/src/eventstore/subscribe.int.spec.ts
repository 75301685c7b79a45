import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  END,
  type EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  jsonEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { newStream, noted, notes, openStoreForSpecs, type StoreForSpecs } from './client-for-specs.js';
import { SubscriptionListener } from './subscription-listener-for-specs.js';

let store: StoreForSpecs;
let client: EventStoreDBClient;

beforeAll(async () => {
  store = await openStoreForSpecs();
  client = store.client;
});

afterAll(() => store.stop());

/** A category of its own, so that a prefix selects this spec's streams only. */
const newCategory = () => newStream('category').replaceAll('-', '');

describe('Subscribing to a stream', () => {
  it('22. begins after the revision it is given', async () => {
    const stream = newStream();
    await client.appendToStream(stream, notes(4));
    const subscription = client.subscribeToStream(stream, { fromRevision: 1n });
    const listener = new SubscriptionListener().listenTo(subscription);

    await listener.until(({ timesLive }) => timesLive === 1);
    await client.appendToStream(stream, noted());
    await listener.until(({ revisions }) => revisions.length === 3);

    expect(listener.revisions).toEqual([2, 3, 4]);
    await subscription.unsubscribe();
  });

  it('22. hears only what is new when it begins at the end', async () => {
    const stream = newStream();
    await client.appendToStream(stream, notes(4));
    const subscription = client.subscribeToStream(stream, { fromRevision: END });
    const listener = new SubscriptionListener().listenTo(subscription);

    await listener.until(({ timesLive }) => timesLive === 1);
    await client.appendToStream(stream, notes(2));
    await listener.until(({ revisions }) => revisions.length === 2);

    expect(listener.revisions).toEqual([4, 5]);
    await subscription.unsubscribe();
  });

  it('22. waits for a stream that does not exist yet', async () => {
    const stream = newStream();
    const subscription = client.subscribeToStream(stream);
    const listener = new SubscriptionListener().listenTo(subscription);

    await listener.until(({ timesLive }) => timesLive === 1);
    await client.appendToStream(stream, notes(2));
    await listener.until(({ revisions }) => revisions.length === 2);

    expect(listener.errors).toEqual([]);
    await subscription.unsubscribe();
  });
});

describe('Subscribing to $all', () => {
  it('22. begins after the position it is given', async () => {
    const category = newCategory();
    const first = await client.appendToStream(`${category}-1`, noted());
    await client.appendToStream(`${category}-2`, notes(2));
    const filter = streamNameFilter({ prefixes: [`${category}-`] });
    const subscription = client.subscribeToAll({ fromPosition: first.position ?? START, filter });
    const listener = new SubscriptionListener().listenTo(subscription);

    await listener.until(({ timesLive }) => timesLive === 1);

    expect(listener.streams).toEqual([`${category}-2`, `${category}-2`]);
    await subscription.unsubscribe();
  });

  it('21. leaves the system events out when asked to', async () => {
    const stream = newStream();
    const start = await client.appendToStream(newStream(), noted());
    await client.setStreamMetadata(stream, { maxCount: 5 });
    await client.appendToStream(stream, noted());
    const subscription = client.subscribeToAll({ fromPosition: start.position ?? START, filter: excludeSystemEvents() });
    const listener = new SubscriptionListener().listenTo(subscription);

    await listener.until(({ streams }) => streams.includes(stream));

    expect(listener.streams).not.toContain(`$$${stream}`);
    await subscription.unsubscribe();
  });

  it.each([
    ['stream name prefix', (name: string) => streamNameFilter({ prefixes: [`${name}-a`, `${name}-b`] })],
    ['stream name pattern', (name: string) => streamNameFilter({ regex: `^${name}-[ab]` })],
    ['event type prefix', (name: string) => eventTypeFilter({ prefixes: [`${name}Kept`] })],
    ['event type pattern', (name: string) => eventTypeFilter({ regex: `^${name}Kept.*$` })],
  ])('25. filters by %s', async (_kind, filterFor) => {
    const category = newCategory();
    const start = await client.appendToStream(newStream(), noted());
    const written = ['a', 'b', 'c'].map((name) => ({
      stream: `${category}-${name}`,
      type: `${category}${name === 'c' ? 'Left' : 'Kept'}`,
    }));
    for (const { stream, type } of written) await client.appendToStream(stream, jsonEvent({ type, data: {} }));
    const subscription = client.subscribeToAll({ fromPosition: start.position ?? START, filter: filterFor(category) });
    const listener = new SubscriptionListener().listenTo(subscription);

    await listener.until(({ timesLive }) => timesLive === 1);

    expect(listener.streams).toEqual([`${category}-a`, `${category}-b`]);
    await subscription.unsubscribe();
  });
});

describe('Checkpoints of a filtered subscription', () => {
  it('24. come while nothing matches, and what comes after one is found from it', async () => {
    const category = newCategory();
    const start = await client.appendToStream(newStream(), noted());
    const listener = new SubscriptionListener();
    const filter = streamNameFilter({ prefixes: [`${category}-`], checkpointInterval: 1, checkpointReached: listener.checkpointReached });
    const subscription = client.subscribeToAll({ fromPosition: start.position ?? START, filter });
    listener.listenTo(subscription);
    await listener.until(({ timesLive }) => timesLive === 1);
    const atStart = listener.checkpoints.length;

    await client.appendToStream(newStream(), notes(100));
    await listener.until(({ checkpoints }) => checkpoints.length >= atStart + 3);
    await subscription.unsubscribe();
    await client.appendToStream(`${category}-1`, notes(3));

    const resumed = client.subscribeToAll({ fromPosition: listener.checkpoints.at(-1) ?? END, filter: { ...filter } });
    const later = new SubscriptionListener().listenTo(resumed);
    await later.until(({ revisions }) => revisions.length === 3);
    expect(atStart).toBeGreaterThan(0);
    expect(later.revisions).toEqual([0, 1, 2]);
    await resumed.unsubscribe();
  });

  it('26. lose nothing when the reader comes back from one, whatever was written meanwhile', async () => {
    const category = newCategory();
    const written = notes(120);
    const first = new SubscriptionListener();
    const start = await client.appendToStream(newStream(), noted());
    const filter = streamNameFilter({ prefixes: [`${category}-`], checkpointReached: first.checkpointReached });
    const subscription = client.subscribeToAll({ fromPosition: start.position ?? START, filter });
    first.listenTo(subscription);
    await client.appendToStream(`${category}-1`, written.slice(0, 80));
    await first.until(({ revisions, checkpoints }) => revisions.length === 80 && checkpoints.length > 0);
    await subscription.unsubscribe();
    await client.appendToStream(`${category}-1`, written.slice(80));

    const checkpoint = first.checkpoints.at(-1);
    const resumed = client.subscribeToAll({ fromPosition: checkpoint ?? START, filter: streamNameFilter({ prefixes: [`${category}-`] }) });
    const second = new SubscriptionListener().listenTo(resumed);
    await second.until(({ timesLive }) => timesLive === 1);

    const handled = first.ids.filter((_, index) => (first.positions[index] ?? 0n) <= (checkpoint?.commit ?? 0n));
    expect([...new Set([...handled, ...second.ids])]).toEqual(written.map(({ id }) => id));
    await resumed.unsubscribe();
  });
});
