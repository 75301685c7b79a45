import type { InboxQuery } from '@inbox/contracts/escalation/escalation.requests';
import * as z from 'zod';
import { Refusal } from '../http/refusal.js';
import type { ListRow } from './inbox-rows.js';

type Key = readonly (string | number)[];

/** An order of the list, as an index holds it. All its columns go the same way, so that one comparison of rows continues a page. */
export interface Order {
  readonly name: string;
  readonly columns: readonly string[];
  readonly direction: 'asc' | 'desc';
  /** Which rows have a place in it; the others are left out. */
  readonly only: string | null;
  /** What its columns need beside `l`, and what of it the page's rows are given along. */
  readonly join: string;
  readonly extra: string;
  readonly by: readonly string[];
  /** A row's place, and the shape that it comes back in. */
  readonly keyOf: (row: ListRow) => Key;
  readonly shape: z.ZodType<Key>;
}

const plain = (name: string, columns: readonly string[], direction: Order['direction'], only: string | null = null) =>
  ({ name, columns, direction, only, join: '', extra: '', by: columns }) as const;

const at = z.iso.datetime();
const rank = z.int().min(0).max(3);
const utc = (instant: string | null): string => new Date(instant ?? 0).toISOString();

const queue: Order = {
  ...plain('queue', ['l.priority_rank', 'l.queue_since', 'l.id'], 'asc'),
  keyOf: (row) => [row.priority_rank, utc(row.queue_since), row.id],
  shape: z.tuple([rank, at, z.uuid()]),
};

const sorts: Readonly<Record<NonNullable<InboxQuery['sort']>, Order>> = {
  raised: {
    ...plain('raised', ['l.raised_at', 'l.id'], 'desc'),
    keyOf: (row) => [utc(row.raised_at), row.id],
    shape: z.tuple([at, z.uuid()]),
  },
  waiting: {
    ...plain('waiting', ['l.waiting_since', 'l.id'], 'asc', 'l.waiting_since is not null'),
    keyOf: (row) => [utc(row.waiting_since), row.id],
    shape: z.tuple([at, z.uuid()]),
  },
  priority: {
    ...plain('priority', ['l.priority_rank', 'l.raised_at', 'l.id'], 'asc'),
    keyOf: (row) => [row.priority_rank, utc(row.raised_at), row.id],
    shape: z.tuple([rank, at, z.uuid()]),
  },
  resolved: {
    ...plain('resolved', ['l.resolved_at', 'l.id'], 'desc', 'l.resolved_at is not null'),
    keyOf: (row) => [utc(row.resolved_at), row.id],
    shape: z.tuple([at, z.uuid()]),
  },
  customer: {
    name: 'customer',
    columns: ['s.name', 's.id', 'l.raised_at', 'l.id'],
    direction: 'asc',
    only: 's.name is not null',
    join: 'join read.floor_search s on s.id = l.customer_id',
    extra: ', s.name as customer_words',
    by: ['l.customer_words', 'l.customer_id', 'l.raised_at', 'l.id'],
    // why not the name: a cursor stands in addresses, a name must not
    keyOf: (row) => [row.customer_id, utc(row.raised_at), row.id],
    shape: z.tuple([z.uuid(), at, z.uuid()]),
  },
};

/** The order that a query asks for: the queue's own in its sections, any in the list of all. */
export const orderOf = ({ section, sort = 'raised', direction }: InboxQuery): Order => {
  const order = section === 'all' ? sorts[sort] : queue;
  return direction === undefined || section !== 'all' ? order : { ...order, direction };
};

/** What stands after `order by`. @param columns the order's own inside, `by` where its rows are already chosen */
export const orderBy = ({ direction }: Order, columns: readonly string[]): string =>
  columns.map((column) => `${column} ${direction}`).join(', ');

/** The condition that goes on after the row of a cursor. @throws Refusal INVALID for a cursor of another list */
export const furtherThan = (order: Order, cursor: string, given: (value: unknown) => string): string => {
  const key = read(order, cursor);
  const places = key.map(given);
  const values = order.name === 'customer' ? [`(select name from read.floor_search where id = ${places[0] ?? ''})`, ...places] : places;
  return `(${order.columns.join(', ')}) ${order.direction === 'asc' ? '>' : '<'} (${values.join(', ')})`;
};

/** Where the next page begins: after this row. */
export const cursorAfter = (order: Order, row: ListRow): string =>
  Buffer.from(JSON.stringify([order.name, ...order.keyOf(row)])).toString('base64url');

const read = (order: Order, cursor: string): Key => {
  const [name, ...key] = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const found = order.shape.safeParse(key);
  if (name === order.name && found.success) return found.data;
  throw new Refusal('INVALID', 'This cursor is not one that a page of this list gave. Start from the first page.');
};

const parsed = (json: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
