import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimed, raised, replied } from '@inbox/contracts/escalation/escalation.samples';
import type { DomainEvent, EventMetadata } from '@inbox/contracts/recorded';
import { recorded } from '@inbox/contracts/recorded.samples';
import { startEventStore } from '@inbox/embedded/eventstore/start-event-store';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { Refusal } from '../http/refusal.js';
import { Settings } from '../settings.js';
import { EventStore, StreamMoved, type EventToAppend } from './event-store.js';

let directory: string;
let engine: Awaited<ReturnType<typeof startEventStore>>;
let store: EventStore;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'event-store-'));
  engine = await startEventStore({ dataDirectory: directory });
  store = new EventStore(new Settings({ DATABASE_URL: 'postgres://unused', EVENTSTORE_URL: engine.url }));
});
afterAll(async () => {
  await store.onApplicationShutdown();
  await engine.stop();
  await rm(directory, { recursive: true, force: true });
});

const append = (event: DomainEvent, over: Partial<EventMetadata> = {}): EventToAppend => ({
  id: v7(),
  event,
  metadata: { ...recorded(event).metadata, ...over },
});
const aStream = (): string => `escalation-${v7()}`;

describe('The event store', () => {
  it('keeps events in order and gives them back with their envelope', async () => {
    const stream = aStream();
    const events = [append(raised()), append(claimed())];

    const position = await store.append(stream, -1, events);

    const read = await store.read(stream);
    expect(read.map(({ type, revision, id }) => [type, revision, id])).toEqual([
      ['EscalationRaised', 0, events[0]?.id],
      ['EscalationClaimed', 1, events[1]?.id],
    ]);
    expect(read[1]).toMatchObject({ position, stream, data: claimed().data, metadata: events[1]?.metadata });
  });

  it('reads on from a revision, and nothing from beyond the end or from no stream', async () => {
    const stream = aStream();
    await store.append(stream, -1, [append(raised()), append(claimed()), append(replied())]);

    expect((await store.read(stream, 1)).map(({ type }) => type)).toEqual(['EscalationClaimed', 'ReplySent']);
    expect(await store.read(stream, 3)).toEqual([]);
    expect(await store.read(aStream())).toEqual([]);
  });

  it('refuses to append where the stream has moved, or does not exist yet, or exists already', async () => {
    const stream = aStream();
    await store.append(stream, -1, [append(raised()), append(claimed())]);

    await expect(store.append(stream, 0, [append(replied())])).rejects.toBeInstanceOf(StreamMoved);
    await expect(store.append(stream, -1, [append(raised())])).rejects.toBeInstanceOf(StreamMoved);
    await expect(store.append(aStream(), 3, [append(replied())])).rejects.toBeInstanceOf(StreamMoved);
    expect(await store.read(stream)).toHaveLength(2);
  });

  it('takes the same append again as the same events', async () => {
    const stream = aStream();
    const events = [append(raised()), append(claimed())];

    const [first, second] = [await store.append(stream, -1, events), await store.append(stream, -1, events)];

    expect(second).toBe(first);
    expect(await store.read(stream)).toHaveLength(2);
  });

  it('tells the time of imported events as they happened, and of others by its own clock', async () => {
    const stream = aStream();
    const before = new Date(Date.now() - 60_000).toISOString();
    await store.append(stream, -1, [append(raised(), { occurredAt: '2026-11-01T10:00:00.000Z' }), append(claimed())]);

    const [imported, live] = await store.read(stream);

    expect(imported?.at).toBe('2026-11-01T10:00:00.000Z');
    expect((live?.at ?? '') > before).toBe(true);
  });

  it('says that it is away when it is, and is there again by itself', async () => {
    const port = engine.port;
    await store.ping();
    expect(store.away).toBe(false);

    engine.kill();
    await engine.exited;
    const refused = await store.ping().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(store.away).toBe(true);

    engine = await startEventStore({ dataDirectory: directory, port });
    for (let attempt = 0; store.away && attempt < 60; attempt++) await store.ping().catch(() => undefined);
    expect(store.away).toBe(false);
  });
});
