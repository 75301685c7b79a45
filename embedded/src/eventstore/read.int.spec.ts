import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, type EventStoreDBClient, FORWARDS, jsonEvent, START } from '@eventstore/db-client';
import { collect, newStream, noted, notes, openStoreForSpecs, revisionsOf, type StoreForSpecs } from './client-for-specs.js';

let store: StoreForSpecs;
let client: EventStoreDBClient;

beforeAll(async () => {
  store = await openStoreForSpecs();
  client = store.client;
});

afterAll(() => store.stop());

describe('Reading a stream', () => {
  it('12. gives back what was written, with the time of the server', async () => {
    const stream = newStream();
    const event = jsonEvent({ type: 'Noted', data: { text: 'Grüße, 世界' }, metadata: { actor: 'ana' } });
    const before = Date.now();
    await client.appendToStream(stream, event);

    const [found] = await collect(client.readStream(stream));

    expect(found).toMatchObject({
      id: event.id,
      streamId: stream,
      type: 'Noted',
      data: event.data,
      metadata: event.metadata,
      isJson: true,
    });
    expect(Math.abs(Number(found?.created) - before)).toBeLessThan(24 * 3600 * 1000);
  });

  it('13. says that a stream is missing when it never existed or was deleted, but not when it is only truncated', async () => {
    const [missing, deleted, truncated] = [newStream(), newStream(), newStream()];
    await client.appendToStream(deleted, noted());
    await client.deleteStream(deleted);
    await client.appendToStream(truncated, notes(3));
    await client.setStreamMetadata(truncated, { truncateBefore: 10 });

    const notFound = { type: 'stream-not-found' };
    await expect(collect(client.readStream(missing))).rejects.toMatchObject({ ...notFound, streamName: missing });
    await expect(collect(client.readStream(deleted))).rejects.toMatchObject({ ...notFound, streamName: deleted });
    await expect(collect(client.readStream(truncated))).resolves.toEqual([]);
  });

  it('14. begins with the revision it is given, in both directions, and is empty past the end', async () => {
    const stream = newStream();
    await client.appendToStream(stream, notes(5));

    expect(await revisionsOf(client.readStream(stream, { fromRevision: 3n }))).toEqual([3, 4]);
    expect(await revisionsOf(client.readStream(stream, { fromRevision: 1n, direction: BACKWARDS }))).toEqual([1, 0]);
    expect(await revisionsOf(client.readStream(stream, { fromRevision: END, direction: BACKWARDS, maxCount: 2 }))).toEqual([4, 3]);
    expect(await revisionsOf(client.readStream(stream, { fromRevision: START, direction: FORWARDS, maxCount: 2 }))).toEqual([0, 1]);
    expect(await revisionsOf(client.readStream(stream, { fromRevision: 99n }))).toEqual([]);
  });

  it('14. begins with the position of $all it is given when forwards, and after it when backwards', async () => {
    const stream = newStream();
    await client.appendToStream(stream, notes(3));
    const [first, second] = await collect(client.readStream(stream));
    if (!first?.position || !second?.position) throw new Error('The events have no positions.');

    const forwards = await collect(client.readAll({ fromPosition: second.position, maxCount: 1 }));
    const backwards = await collect(client.readAll({ fromPosition: second.position, direction: BACKWARDS, maxCount: 1 }));

    expect(forwards.map(({ id }) => id)).toEqual([second.id]);
    expect(backwards.map(({ id }) => id)).toEqual([first.id]);
  });

  it('15. sees every append that was answered before it began', async () => {
    const stream = newStream();
    for (let count = 1; count <= 50; count += 1) {
      await client.appendToStream(stream, noted());
      expect(await revisionsOf(client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 }))).toEqual([count - 1]);
    }
  });

  it('reads a stream of more pages than one in order and whole', async () => {
    const stream = newStream();
    for (let batch = 0; batch < 5; batch += 1) await client.appendToStream(stream, notes(250));
    const all = Array.from({ length: 1250 }, (_, index) => index);

    expect(await revisionsOf(client.readStream(stream))).toEqual(all);
    expect(await revisionsOf(client.readStream(stream, { direction: BACKWARDS, fromRevision: END }))).toEqual(all.reverse());
  });
});

describe('Positions and $all', () => {
  it('20. has revisions without gaps in each stream, and positions that only grow over all of them', async () => {
    const streams = [newStream(), newStream(), newStream()];
    for (let round = 0; round < 4; round += 1) for (const stream of streams) await client.appendToStream(stream, notes(2));
    const [first] = await collect(client.readStream(streams[0] ?? ''));
    if (!first?.position) throw new Error('The event has no position.');

    const all = (await collect(client.readAll({ fromPosition: first.position }))).filter(({ streamId }) => streams.includes(streamId));

    const positions = all.map(({ position }) => position.commit);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)));
    expect(all.every(({ position }) => position.commit === position.prepare)).toBe(true);
    for (const stream of streams) {
      expect(all.filter(({ streamId }) => streamId === stream).map(({ revision }) => Number(revision))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    }
  });

  it('21. holds the system events among the others', async () => {
    const stream = newStream();
    const before = await client.appendToStream(stream, noted());
    await client.setStreamMetadata(stream, { maxCount: 5 });
    if (!before.position) throw new Error('The append has no position.');

    const after = await collect(client.readAll({ fromPosition: before.position }));

    expect(after).toContainEqual(expect.objectContaining({ streamId: `$$${stream}`, type: '$metadata' }));
  });
});
