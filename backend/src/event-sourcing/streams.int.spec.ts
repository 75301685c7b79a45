import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimed, raised, replied } from '@inbox/contracts/escalation/escalation.samples';
import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { id, operator } from '@inbox/contracts/recorded.samples';
import { startEventStore } from '@inbox/embedded/eventstore/start-event-store';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { claim } from '../escalation/claim-escalation.js';
import { escalationLifecycle as escalations, type Escalation } from '../escalation/escalation.js';
import { Refusal } from '../http/refusal.js';
import { Settings } from '../settings.js';
import type { Cause } from './cause.js';
import { EventStore } from './event-store.js';
import { Streams } from './streams.js';

let directory: string;
let engine: Awaited<ReturnType<typeof startEventStore>> | null = null;
let url: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'streams-'));
  if (process.env.EVENTSTORE_URL === undefined) engine = await startEventStore({ dataDirectory: directory });
  url = process.env.EVENTSTORE_URL ?? engine?.url ?? '';
});

afterAll(async () => {
  await Promise.all(stores.map((store) => store.onApplicationShutdown()));
  await engine?.stop();
  await rm(directory, { recursive: true, force: true });
});

const stores: EventStore[] = [];
/** What one API process has: a client and a cache of its own. */
const aProcess = (): { store: EventStore; streams: Streams } => {
  const store = new EventStore(new Settings({ DATABASE_URL: 'postgres://unused', EVENTSTORE_URL: url }));
  stores.push(store);
  return { store, streams: new Streams(store) };
};

const cause = (name: string, over: Partial<Cause> = {}): Cause => {
  const commandId = v7();
  return {
    actor: operator(name),
    commandId,
    requestHash: name,
    correlationId: commandId,
    causationId: commandId,
    occurredAt: null,
    ...over,
  };
};
const always =
  (...events: EscalationEvent[]) =>
  (): EscalationEvent[] =>
    events;
const claimOf = (escalationId: string, name: string) => claim({ escalationId, by: id(name) });
const code = (error: unknown): unknown => (error instanceof Refusal ? error.code : error);

describe('Deciding commands on a stream', () => {
  it('gives a contested escalation to exactly one of 50, over two processes, and tells all others who', async () => {
    const escalationId = v7();
    const [one, two] = [aProcess(), aProcess()];
    await one.streams.decide(escalations, escalationId, cause('bot'), always(raised({ escalationId })));

    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => {
        const name = `operator ${n.toString()}`;
        return (n % 2 === 0 ? one : two).streams.decide(escalations, escalationId, cause(name), claimOf(escalationId, name));
      }),
    );

    const won = results.filter(({ status }) => status === 'fulfilled');
    const events = await one.store.read(`escalation-${escalationId}`);
    const [, claim] = events;
    expect(won).toHaveLength(1);
    expect(events.map(({ type }) => type)).toEqual(['EscalationRaised', 'EscalationClaimed']);
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Refusal] : []));
    expect(new Set(lost.map(code))).toEqual(new Set(['ALREADY_CLAIMED']));
    expect(new Set(lost.map(({ facts }) => facts.at))).toEqual(new Set([claim?.at]));
    expect(new Set(lost.map(({ facts }) => facts.by?.id))).toEqual(new Set([claim?.metadata.actor.id]));
  });

  it('answers the same command with the same position, in parallel and from a process that starts later', async () => {
    const escalationId = v7();
    const { streams, store } = aProcess();
    await streams.decide(escalations, escalationId, cause('bot'), always(raised({ escalationId }), claimed({ escalationId })));
    const send = cause('ana');
    const reply = always(replied({ escalationId }));

    const answers = await Promise.all(Array.from({ length: 10 }, () => streams.decide(escalations, escalationId, send, reply)));
    const later = await aProcess().streams.decide(escalations, escalationId, send, reply);

    expect(new Set([...answers, later].map(({ position }) => position)).size).toBe(1);
    expect(later.repeated).toBe(true);
    expect(await store.read(`escalation-${escalationId}`)).toHaveLength(3);
  });

  it('refuses the same command id with another request', async () => {
    const escalationId = v7();
    const { streams } = aProcess();
    const first = cause('bot');
    await streams.decide(escalations, escalationId, first, always(raised({ escalationId })));

    const second = streams.decide(escalations, escalationId, { ...first, requestHash: 'other' }, always(raised({ escalationId })));

    expect(await second.catch(code)).toBe('KEY_REUSED');
  });

  it('does not refuse on what another process has changed since', async () => {
    const escalationId = v7();
    const [one, two] = [aProcess(), aProcess()];
    await one.streams.decide(escalations, escalationId, cause('bot'), always(raised({ escalationId }), claimed({ escalationId })));
    await two.streams.decide(escalations, escalationId, cause('ana'), (): EscalationEvent[] => [
      { type: 'EscalationReleased', data: { escalationId, operatorId: id('ana'), reason: null } },
    ]);

    await one.streams.decide(escalations, escalationId, cause('ben'), claimOf(escalationId, 'ben'));

    const state: Escalation = (await two.streams.standing(escalations, escalationId)).state;
    expect(state).toMatchObject({ status: 'claimed', ownerId: id('ben') });
  });

  it('stamps who, why and whose data into the envelope, and derives the event’s id from the command', async () => {
    const escalationId = v7();
    const [one, two] = [v7(), v7()];
    const { streams, store } = aProcess();
    const because = cause('ana', { occurredAt: '2026-11-01T10:00:00.000Z', correlationId: one, causationId: two });
    await streams.decide(escalations, escalationId, because, always(raised({ escalationId })));

    const [event] = await store.read(`escalation-${escalationId}`);

    expect(event).toMatchObject({ at: '2026-11-01T10:00:00.000Z', revision: 0 });
    expect(event?.metadata).toMatchObject({
      actor: operator('ana'),
      commandId: because.commandId,
      correlationId: one,
      causationId: two,
      subjectId: id('leila'),
      schemaVersion: 1,
    });
  });

  it('refuses imported history that runs backwards', async () => {
    const escalationId = v7();
    const { streams } = aProcess();
    const at = (occurredAt: string): Cause => cause('bot', { occurredAt });
    await streams.decide(escalations, escalationId, at('2026-11-02T10:00:00.000Z'), always(raised({ escalationId })));

    const earlier = streams.decide(escalations, escalationId, at('2026-11-02T09:59:59.999Z'), always(claimed({ escalationId })));

    expect(await earlier.catch(code)).toBe('INVALID');
  });
});

describe('A store that is away', () => {
  it('is answered as such within a second, and what was decided meanwhile is nothing', async () => {
    const away = new EventStore(new Settings({ DATABASE_URL: 'postgres://unused', EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' }));
    stores.push(away);
    const escalationId = v7();

    const refused = await new Streams(away).decide(escalations, escalationId, cause('bot'), always(raised({ escalationId }))).catch(code);

    expect(refused).toBe('ENGINE_AWAY');
    expect(away.away).toBe(true);
  });
});
