import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BACKWARDS, EventStoreDBClient, NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import { collect, newStream, noted, notes, openStoreForSpecs, revisionsOf, type StoreForSpecs } from './client-for-specs.js';

let store: StoreForSpecs;
let client: EventStoreDBClient;

/** With credentials the client calls `Append`, without them `BatchAppend`. */
const overAppend = { credentials: { username: 'admin', password: 'changeit' } };

beforeAll(async () => {
  store = await openStoreForSpecs();
  client = store.client;
});

afterAll(() => store.stop());

describe('Appending with an expected revision', () => {
  it('1. answers the revision and the position of the last event, on a new stream, at the head and at any revision', async () => {
    const stream = newStream();

    const first = await client.appendToStream(stream, notes(2), { expectedRevision: NO_STREAM });
    const second = await client.appendToStream(stream, noted(), { expectedRevision: 1n });
    const third = await client.appendToStream(stream, noted(), overAppend);

    const found = await collect(client.readStream(stream));
    expect([first, second, third].map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual([1n, 2n, 3n]);
    expect([first, second, third].map(({ position }) => position)).toEqual(found.slice(1).map(({ position }) => position));
  });

  it.each([
    ['BatchAppend', {}],
    ['Append', overAppend],
  ])('2. is refused over %s with both revisions when the stream is elsewhere', async (_call, options) => {
    const stream = newStream();
    await client.appendToStream(stream, notes(3));

    const refused = { type: 'wrong-expected-version', streamName: stream };
    await expect(client.appendToStream(stream, noted(), { ...options, expectedRevision: NO_STREAM })).rejects.toMatchObject({
      ...refused,
      expectedVersion: 'no_stream',
      actualVersion: 2n,
    });
    await expect(client.appendToStream(stream, noted(), { ...options, expectedRevision: 1n })).rejects.toMatchObject({
      ...refused,
      expectedVersion: 1n,
      actualVersion: 2n,
    });
    await expect(client.appendToStream(newStream(), noted(), { ...options, expectedRevision: 0n })).rejects.toMatchObject({
      expectedVersion: 0n,
      actualVersion: 'no_stream',
    });
  });

  it('3. finds that a stream exists when it has events, or metadata only, but not when it never existed or was deleted', async () => {
    const [used, described, deleted] = [newStream(), newStream(), newStream()];
    await client.appendToStream(used, noted());
    await client.setStreamMetadata(described, { maxCount: 10 });
    await client.appendToStream(deleted, noted());
    await client.deleteStream(deleted);

    const expectedRevision = STREAM_EXISTS;
    await expect(client.appendToStream(used, noted(), { expectedRevision })).resolves.toMatchObject({ nextExpectedRevision: 1n });
    await expect(client.appendToStream(described, noted(), { expectedRevision })).resolves.toMatchObject({ nextExpectedRevision: 0n });
    await expect(client.appendToStream(deleted, noted(), { expectedRevision })).rejects.toThrow();
    await expect(client.appendToStream(newStream(), noted(), { expectedRevision })).rejects.toMatchObject({
      expectedVersion: 'stream_exists',
      actualVersion: 'no_stream',
    });
  });

  it('4. is refused beyond the head, so that there is never a gap', async () => {
    const stream = newStream();
    await client.appendToStream(stream, noted());

    await expect(client.appendToStream(stream, noted(), { expectedRevision: 7n })).rejects.toMatchObject({ actualVersion: 0n });

    expect(await revisionsOf(client.readStream(stream))).toEqual([0]);
  });

  it('5. writes all events of one append side by side, or none', async () => {
    const stream = newStream();
    const writers = Array.from({ length: 8 }, () => client.appendToStream(stream, notes(5), { expectedRevision: NO_STREAM }));

    const outcomes = await Promise.allSettled(writers);

    const written = await collect(client.readStream(stream));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(written.map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
  });
});

describe('Appending the same events again', () => {
  it('6. at the revision they were first written at, succeeds with the first answer, however far the stream has gone on', async () => {
    const stream = newStream();
    const [opening, following] = [notes(2), notes(2)];
    const first = await client.appendToStream(stream, opening, { expectedRevision: NO_STREAM });
    const second = await client.appendToStream(stream, following, { expectedRevision: 1n });
    await client.appendToStream(stream, notes(3), { expectedRevision: 3n });

    expect(await client.appendToStream(stream, opening, { expectedRevision: NO_STREAM })).toEqual(first);
    expect(await client.appendToStream(stream, following, { expectedRevision: 1n })).toEqual(second);
    expect(await revisionsOf(client.readStream(stream))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each(['any', STREAM_EXISTS] as const)(
    '7. at the revision "%s", succeeds with the first answer when it follows at once',
    async (expectedRevision) => {
      const stream = newStream();
      await client.appendToStream(stream, noted());
      const again = notes(2);
      const first = await client.appendToStream(stream, again, { expectedRevision });

      expect(await client.appendToStream(stream, again, { expectedRevision })).toEqual(first);
      expect(await revisionsOf(client.readStream(stream))).toEqual([0, 1, 2]);
    },
  );

  it('8. together with new ones is refused when the known ones come first, and writes twice when they come last', async () => {
    const [stream, other] = [newStream(), newStream()];
    const known = noted('known');
    await client.appendToStream(stream, known);

    await expect(client.appendToStream(stream, [known, noted()])).rejects.toMatchObject({ type: 'wrong-expected-version' });
    await client.appendToStream(stream, [noted(), known]);
    await client.appendToStream(other, known, { expectedRevision: NO_STREAM });

    const ids = (await collect(client.readStream(stream))).map(({ id }) => id);
    expect(ids.filter((id) => id === known.id)).toHaveLength(2);
    expect(await revisionsOf(client.readStream(other))).toEqual([0]);
  });

  it('9. is safe when the first answer never came', async () => {
    const stream = newStream();
    const event = noted();
    const leaving = EventStoreDBClient.connectionString(store.url);
    await leaving.appendToStream(newStream(), noted());
    const unheard = leaving.appendToStream(stream, event, { expectedRevision: NO_STREAM }).catch((error: unknown) => error);
    await leaving.dispose();

    await expect(client.appendToStream(stream, event, { expectedRevision: NO_STREAM })).resolves.toMatchObject({
      nextExpectedRevision: 0n,
    });

    await unheard;
    expect(await revisionsOf(client.readStream(stream, { direction: BACKWARDS }))).toEqual([0]);
  });
});
