import type { DomainEvent, Recorded } from '@inbox/contracts/recorded';
import { blaming } from './fault.js';
import { tallyOf } from './tally.js';
import { identity, type AnyTable, type Key, type Table, type Tables } from './table.js';

/** What the runner knows of a read model: its tables, the events it handles and how they change the tables. */
export interface ReadModel {
  readonly name: string;
  /** Raise it with every change of a column or a handler: the read model is then rebuilt from the log. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly handles: readonly string[];
  /** Applies events it handles, in the log's order, inside the caller's transaction. */
  apply(tables: Tables, events: readonly Recorded[]): Promise<void>;
}

/** Every row tells which event changed it last. */
export interface Positioned {
  readonly position: string;
}

/** A row as a handler returns it: the runner adds the position. */
export type Unplaced<Row extends Positioned> = Omit<Row, 'position'>;

/** How one event type changes a row: `null` in means that there is none yet, `null` out deletes it, the same row out leaves it alone. */
export type Handler<Row extends Positioned, E extends DomainEvent> = (row: Row | null, event: Recorded<E>) => Unplaced<Row> | null;

interface Definition<Row extends Positioned, E extends DomainEvent> {
  readonly name: string;
  readonly version: number;
  readonly table: Omit<Table<Row>, 'name'>;
  /** The primary key of the row that an event changes, or null when it changes none. */
  readonly key: (event: Recorded<E>) => string | Key | null;
  /** Its keys are exactly the events that the read model handles. */
  readonly on: { readonly [Type in E['type']]: Handler<Row, Extract<E, { type: Type }>> };
  /** Counters kept beside the rows: the table's name and the buckets in which a row counts. */
  readonly tally?: { readonly table: string; readonly buckets: (row: Unplaced<Row>) => readonly string[] };
}

/** A read model whose rows are folded from events one by one. */
export interface RowReadModel<Row extends Positioned, E extends DomainEvent> extends ReadModel {
  /** The row after the event, carrying its position where it changed. */
  fold(row: Row | null, event: Recorded<E>): Row | null;
}

/**
 * Defines a read model of rows.
 * @param definition its table, how an event finds its row, and what each event makes of the row; all pure
 */
export const readModel = <Row extends Positioned, E extends DomainEvent>(definition: Definition<Row, E>): RowReadModel<Row, E> => {
  const { name, version, key, on, tally } = definition;
  const table: Table<Row> = { name, ...definition.table };
  const counters = tally && tallyOf(tally.table, tally.buckets);

  const fold = (row: Row | null, event: Recorded<E>): Row | null => {
    // The mapped type pairs each handler with its own event; TypeScript cannot follow that pair through an index.
    const handle = on[event.type as E['type']] as unknown as Handler<Row, E>;
    const next = handle(row, event);
    return next === null || next === row ? (next as Row | null) : ({ ...next, position: event.position } as unknown as Row);
  };

  const apply = async (tables: Tables, events: readonly Recorded<E>[]): Promise<void> => {
    const touched = events.flatMap((event) => {
      const found = blaming(event, () => key(event));
      return found === null ? [] : [{ event, key: typeof found === 'string' ? [found] : found }];
    });
    const before = await tables.load(
      table,
      touched.map((one) => one.key),
    );
    const after = new Map<string, { key: Key; row: Row | null }>();
    for (const { event, key: keyed } of touched) {
      const id = identity(keyed);
      const row = after.has(id) ? (after.get(id)?.row ?? null) : (before.get(id) ?? null);
      after.set(id, { key: keyed, row: blaming(event, () => fold(row, event)) });
    }
    const changed = [...after].filter(([id, { row }]) => row !== (before.get(id) ?? null));
    await tables.write(
      table,
      changed.flatMap(([, { row }]) => row ?? []),
    );
    await tables.remove(
      table,
      changed.flatMap(([, { key: keyed, row }]) => (row === null ? [keyed] : [])),
    );
    await counters?.count(
      tables,
      changed.map(([id, { row }]) => ({ before: before.get(id) ?? null, after: row })),
    );
  };

  return {
    name,
    version,
    tables: counters ? [table, counters.table] : [table],
    handles: Object.keys(on),
    fold,
    apply: (tables, events) => apply(tables, events as readonly Recorded<E>[]),
  };
};
