import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { binaryEvent, type EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { collect, newStream, noted, notes, openStoreForSpecs, revisionsOf, type StoreForSpecs } from './client-for-specs.js';

let store: StoreForSpecs;
let client: EventStoreDBClient;

beforeAll(async () => {
  store = await openStoreForSpecs();
  client = store.client;
});

afterAll(() => store.stop());

/** With credentials the client calls `Append`, without them `BatchAppend`. */
const overAppend = { credentials: { username: 'admin', password: 'changeit' } };
const tooLarge = { type: 'maximum-append-size-exceeded', maxAppendSize: 1024 * 1024 };

describe('An append', () => {
  const large = (bytes: number) => binaryEvent({ type: 'Uploaded', data: new Uint8Array(bytes) });

  it.each([
    ['BatchAppend', {}],
    ['Append', overAppend],
  ])('10. of more than 1 MiB is refused over %s', async (_call, options) => {
    await expect(client.appendToStream(newStream(), large(1024 * 1024 + 1), options)).rejects.toMatchObject(tooLarge);
    await expect(client.appendToStream(newStream(), large(900_000), options)).resolves.toMatchObject({ nextExpectedRevision: 0n });
  });

  it('10. of more than 1 MiB is refused also when it comes in several messages', async () => {
    const events = Array.from({ length: 5 }, () => large(300_000));

    await expect(client.appendToStream(newStream(), events, { batchAppendSize: 400_000 })).rejects.toMatchObject(tooLarge);
  });

  it('12. needs a type for each event', async () => {
    const stream = newStream();
    const nameless = { ...noted(), type: '' };

    await expect(client.appendToStream(stream, nameless)).rejects.toThrow();
    await expect(client.appendToStream(stream, nameless, overAppend)).rejects.toMatchObject({ type: 'missing-required-metadata-property' });
    await expect(collect(client.readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' });
  });
});

describe('A stream that was deleted for good', () => {
  it('16. refuses reads, appends and subscriptions', async () => {
    const stream = newStream();
    await client.appendToStream(stream, noted());
    await client.tombstoneStream(stream);

    const deleted = { type: 'stream-deleted', streamName: stream };
    await expect(collect(client.readStream(stream))).rejects.toMatchObject(deleted);
    await expect(client.appendToStream(stream, noted())).rejects.toMatchObject(deleted);
    await expect(client.appendToStream(stream, noted(), overAppend)).rejects.toMatchObject(deleted);
    await expect(collect(client.subscribeToStream(stream))).rejects.toMatchObject(deleted);
    await expect(client.deleteStream(stream)).rejects.toMatchObject(deleted);
  });
});

describe('A deleted stream', () => {
  it.each(['any', NO_STREAM, 2n] as const)(
    '17. is reopened by an append at the revision %s, and its revisions go on',
    async (expectedRevision) => {
      const stream = newStream();
      await client.appendToStream(stream, notes(3));
      await client.deleteStream(stream);

      const reopened = await client.appendToStream(stream, notes(2), { expectedRevision });

      expect(reopened.nextExpectedRevision).toBe(4n);
      expect(await revisionsOf(client.readStream(stream))).toEqual([3, 4]);
      expect((await client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 3 });
    },
  );

  it('19. is not deleted at a revision other than the expected one', async () => {
    const stream = newStream();
    await client.appendToStream(stream, notes(3));

    await expect(client.deleteStream(stream, { expectedRevision: 1n })).rejects.toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion: 1n,
      actualVersion: 2n,
    });
    expect(await revisionsOf(client.readStream(stream))).toEqual([0, 1, 2]);
  });
});

describe('The metadata of a stream', () => {
  it('18. hides old events from its readers at once, but not from $all', async () => {
    const [counted, cut] = [newStream(), newStream()];
    const before = await client.appendToStream(counted, notes(5));
    await client.appendToStream(cut, notes(5));
    await client.setStreamMetadata(counted, { maxCount: 2 });
    await client.setStreamMetadata(cut, { truncateBefore: 4 });

    expect(await revisionsOf(client.readStream(counted))).toEqual([3, 4]);
    expect(await revisionsOf(client.readStream(cut))).toEqual([4]);
    const all = await collect(client.readAll({ fromPosition: before.position ?? 'start' }));
    expect(all.filter(({ streamId }) => streamId === cut)).toHaveLength(5);
  });

  it('18. is what was last set', async () => {
    const stream = newStream();
    await client.setStreamMetadata(stream, { maxCount: 2, owner: 'ana' });
    await client.setStreamMetadata(stream, { maxAge: 60, owner: 'ben' });

    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ maxAge: 60, owner: 'ben' });
  });
});
