import type { InboxSort } from '@inbox/contracts/escalation/escalation.requests';

export const columnIds = [
  'customer',
  'priority',
  'status',
  'trigger',
  'owner',
  'waiting',
  'raised',
  'said',
  'team',
  'resolution',
  'resolved',
  'handle',
  'notes',
] as const;
export type ColumnId = (typeof columnIds)[number];

export interface Column {
  readonly id: ColumnId;
  readonly name: string;
  /** A track of the grid. */
  readonly width: string;
  readonly sort?: InboxSort;
  readonly number?: true;
}

export const columns: readonly Column[] = [
  { id: 'customer', name: 'Customer', width: 'minmax(150px, 1.4fr)', sort: 'customer' },
  { id: 'priority', name: 'Priority', width: '92px', sort: 'priority' },
  { id: 'status', name: 'Status', width: '96px' },
  { id: 'trigger', name: 'Reason', width: '140px' },
  { id: 'owner', name: 'Owner', width: 'minmax(110px, 1fr)' },
  { id: 'waiting', name: 'Waiting', width: '92px', sort: 'waiting', number: true },
  { id: 'raised', name: 'Raised', width: '96px', sort: 'raised', number: true },
  { id: 'said', name: 'Last message', width: 'minmax(180px, 2.4fr)' },
  { id: 'team', name: 'Team', width: 'minmax(100px, 0.8fr)' },
  { id: 'resolution', name: 'Resolution', width: '146px' },
  { id: 'resolved', name: 'Resolved', width: '96px', sort: 'resolved', number: true },
  { id: 'handle', name: 'Handle time', width: '104px', number: true },
  { id: 'notes', name: 'Notes', width: 'minmax(160px, 2fr)' },
];

export type ColumnSet = 'all' | 'resolved';

/** The columns of each set until somebody chooses others. */
const first: Readonly<Record<ColumnSet, readonly ColumnId[]>> = {
  all: ['customer', 'priority', 'status', 'trigger', 'owner', 'waiting', 'raised', 'said'],
  resolved: ['customer', 'priority', 'owner', 'resolution', 'resolved', 'handle', 'notes'],
};
const place = (set: ColumnSet): string => `operations-columns-${set}`;
const isColumn = (value: unknown): value is ColumnId => columnIds.some((id) => id === value);

/** The columns that were chosen on this device, in the table's own order; the first one always stands. */
export const chosenColumns = (set: ColumnSet): readonly ColumnId[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(set)) ?? 'null');
    if (Array.isArray(kept)) return columnIds.filter((id) => id === 'customer' || kept.filter(isColumn).includes(id));
  } catch {
    // What was kept is unreadable: the first choice stands.
  }
  return first[set];
};

/** Remembers the choice. @returns the columns as they stand now */
export const chooseColumns = (set: ColumnSet, ids: readonly ColumnId[]): readonly ColumnId[] => {
  localStorage.setItem(place(set), JSON.stringify(ids));
  return chosenColumns(set);
};
