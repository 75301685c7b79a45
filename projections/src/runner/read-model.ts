import type { DomainEvent, Recorded } from '@inbox/contracts/recorded';
import { foldRows } from './fold-rows.js';
import type { AnyTable, Key, Table, Tables } from './table.js';
import { tallyOf } from './tally.js';

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
  /** The primary key of the row that an event changes, or null when it changes none. */
  key(event: Recorded<E>): string | Key | null;
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

  return {
    name,
    version,
    tables: counters ? [table, counters.table] : [table],
    handles: Object.keys(on),
    key,
    fold,
    apply: async (tables, events) => {
      const changes = await foldRows(tables, { table, key, fold }, events as readonly Recorded<E>[]);
      await counters?.count(tables, changes);
    },
  };
};
