import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import { customerWrote, handedOver, started } from '@inbox/contracts/conversation/conversation.samples';
import type { DraftKept } from '@inbox/contracts/escalation/desk.events';
import type { EscalationClaimed, EscalationRaised } from '@inbox/contracts/escalation/escalation.events';
import { registered } from '@inbox/contracts/customer/customer.samples';
import {
  claimed,
  draftKept,
  noted,
  prioritized,
  raised,
  released,
  replied,
  resolved,
} from '@inbox/contracts/escalation/escalation.samples';
import type { DomainEvent, Recorded } from '@inbox/contracts/recorded';
import { id, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from './memory-tables.samples.js';
import { beginning, latest } from './position.js';
import { connect, disconnect } from './postgres.js';
import { readModel, type Positioned, type ReadModel } from './read-model.js';
import { subscribe } from './subscribe.js';

const longest = 60_000;

interface CountRow extends Positioned {
  readonly stream: string;
  readonly events: number;
}
const countOne = (row: CountRow | null, { stream }: Recorded): Omit<CountRow, 'position'> => ({ stream, events: (row?.events ?? 0) + 1 });

/** Counts events: unlike the product's read models it does not come right again when an event is applied twice. */
export const eventCount = (version = 1, name = 'event_count') =>
  readModel<CountRow, EscalationRaised | EscalationClaimed | CustomerMessageReceived | DraftKept>({
    name,
    version,
    table: {
      columns: { stream: 'text not null', events: 'int not null', position: 'bigint not null' },
      primaryKey: ['stream'],
      indexes: [],
    },
    key: ({ stream }) => stream,
    on: { EscalationRaised: countOne, EscalationClaimed: countOne, CustomerMessageReceived: countOne, DraftKept: countOne },
    tally: { table: `${name}_tally`, buckets: ({ events }) => [`streams of ${events}`] },
  });

/** Waits until the condition holds. @throws when it does not within a minute */
export const until = async (what: string, condition: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + longest;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`In vain waited until ${what}.`);
    await pause(5);
  }
};

/** What happens to one escalation, from the customer's registration on; `index` makes the stories differ. */
export const story = (index: number): (readonly [stream: string, events: readonly DomainEvent[]])[] => {
  const [escalationId, conversationId, customerId] = [randomUUID(), randomUUID(), randomUUID()];
  const operatorId = id(['ana', 'ben', 'cem'][index % 3] ?? 'ana');
  const over = { escalationId, conversationId, customerId, operatorId };
  const wrote = () => customerWrote({ ...over, messageId: randomUUID(), text: `Where is parcel ${index}?` });
  const ending = [[released(over)], [replied({ ...over, messageId: randomUUID() }), resolved(over)], [noted(over)], []][index % 4] ?? [];
  return [
    [`customer-${customerId}`, [registered({ customerId })]],
    [`conversation-${conversationId}`, [started(over), { ...wrote(), data: { ...wrote().data, escalationId: null } }, handedOver(over)]],
    [`escalation-${escalationId}`, [raised(over), ...(index % 5 === 0 ? [prioritized(over)] : []), claimed(over), wrote(), ...ending]],
    [`desk-${escalationId}-${operatorId}`, [draftKept(over)]],
  ];
};

const { metadata } = recorded(raised());
const appendWith = async (client: EventStoreDBClient, stream: string, events: readonly DomainEvent[]): Promise<string> => {
  const facts = events.map(({ type, data }) => jsonEvent({ type, data: { ...data }, metadata: { ...metadata } }));
  const { position } = await client.appendToStream(stream, facts);
  return position?.commit.toString() ?? beginning;
};

/** Appends events to one stream. @returns the position of the last */
export const append = async (eventStoreUrl: string, stream: string, ...events: readonly DomainEvent[]): Promise<string> => {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  const position = await appendWith(client, stream, events);
  await client.dispose();
  return position;
};

/** Appends stories, some at a time. @returns the position of the last event in the log */
export const tell = async (eventStoreUrl: string, count: number): Promise<string> => {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  let last = beginning;
  for (let index = 0; index < count; index += 25) {
    const some = Array.from({ length: Math.min(25, count - index) }, (_, offset) => story(index + offset));
    await Promise.all(
      some.map(async (streams) => {
        for (const [stream, events] of streams) last = latest(await appendWith(client, stream, events), last);
      }),
    );
  }
  await client.dispose();
  return last;
};

/** Everything that the log holds for the read models, read anew. */
export const wholeLog = async (eventStoreUrl: string): Promise<Recorded[]> => {
  const feed = subscribe(eventStoreUrl, beginning, new AbortController().signal);
  const events: Recorded[] = [];
  for (let live = false; !live;) {
    const arrived = await feed.next(10_000);
    events.push(...arrived.events);
    live = arrived.live;
  }
  await feed.close();
  return events;
};

const inOrder = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

/** Every row of every table as the log demands it: folded in memory, in one go. */
export const demanded = async (eventStoreUrl: string, models: readonly ReadModel[]): Promise<Record<string, string[]>> => {
  const events = await wholeLog(eventStoreUrl);
  const memory = memoryTables();
  for (const model of models)
    await model.apply(
      memory,
      events.filter(({ type }) => model.handles.includes(type)),
    );
  return Object.fromEntries(models.flatMap(({ tables }) => tables).map(({ name }) => [name, inOrder(memory.rows(name))]));
};

/** Rows of one query, on a connection of its own. */
export const query = async <Row extends object>(databaseUrl: string, sql: string): Promise<Row[]> => {
  const client = await connect(databaseUrl, () => undefined);
  const { rows } = await client.query<Row & Record<string, unknown>>(sql);
  await disconnect(client);
  return rows;
};

/** Every row of every table as Postgres holds it. */
export const held = async (databaseUrl: string, models: readonly ReadModel[]): Promise<Record<string, string[]>> => {
  const tables = models.flatMap((model) => model.tables);
  const rows = await Promise.all(tables.map(({ name }) => query<object>(databaseUrl, `select * from read.${name}`)));
  return Object.fromEntries(tables.map(({ name }, index) => [name, inOrder(rows[index] ?? [])]));
};
