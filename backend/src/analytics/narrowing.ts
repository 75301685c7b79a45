import type { PeriodQuery } from '@inbox/contracts/analytics/analytics.requests';
import type { Split } from '@inbox/contracts/analytics/metric';
import { slices } from './local-time.js';
import type { Period } from './period.js';

/** Collects the parameters of a statement: gives each value its `$n`. */
export class Parameters {
  readonly values: unknown[] = [];

  readonly given = (value: unknown): string => `$${this.values.push(value).toString()}`;
}

/** Where the rows of a figure stand, and which of their columns say when and whose. Fixed texts, never a caller's. */
export interface Source {
  readonly table: string;
  /** The anchor's time. */
  readonly at: string;
  /** The column of each split that is no time; `null` where it belongs to nobody. */
  readonly columns: Readonly<Record<Exclude<Split, 'day' | 'hour' | 'hourOfWeek'>, string>>;
  /** What else must hold. */
  readonly where?: string;
}

export type Filters = Pick<PeriodQuery, 'operatorId' | 'teamId' | 'priority' | 'trigger' | 'resolution'>;

/** The conditions that say whose values count. */
export const filtered = (source: Source, filters: Filters, given: (value: unknown) => string): string[] => [
  ...(source.where === undefined ? [] : [source.where]),
  ...(filters.operatorId === undefined ? [] : [`${source.columns.operator} = ${given(filters.operatorId)}::uuid`]),
  ...(filters.teamId === undefined ? [] : [`${source.columns.team} = ${given(filters.teamId)}::uuid`]),
  ...(filters.priority === undefined ? [] : [`${source.columns.priority} = ${given(filters.priority)}`]),
  ...(filters.trigger === undefined ? [] : [`${source.columns.trigger} = ${given(filters.trigger)}`]),
  ...(filters.resolution === undefined ? [] : [`${source.columns.resolution} = ${given(filters.resolution)}`]),
];

/** `where …` for the rows of a period. */
export const within = (source: Source, { from, to }: Period, filters: Filters, given: (value: unknown) => string): string =>
  `where ${[`${source.at} >= ${given(from)}`, `${source.at} < ${given(to)}`, ...filtered(source, filters, given)].join(' and ')}`;

export const isTime = (by: Split): by is 'day' | 'hour' | 'hourOfWeek' => by === 'day' || by === 'hour' || by === 'hourOfWeek';

/** What the rows of a split are grouped by, in SQL, and what such a group is called. */
export interface Grouping {
  readonly group: string;
  readonly nameOf: (group: string) => string;
}

/** Stretches of time are grouped by number and named afterwards: a text for each row would cost more than the figures. */
export const grouped = (source: Source, period: Period, by: Split, given: (value: unknown) => string): Grouping => {
  if (!isTime(by)) return { group: source.columns[by], nameOf: (group) => `${group}::text` };
  const { keys, bounds } = slices(period, by);
  const names = [...new Set(keys)];
  const numbers = new Map(names.map((name, index) => [name, index + 1]));
  const slice = `width_bucket(${source.at}, ${given(bounds)}::timestamptz[])`;
  const group = by === 'hourOfWeek' ? `(${given(keys.map((key) => numbers.get(key)))}::int[])[${slice}]` : slice;
  return { group, nameOf: (number) => `(${given(names)}::text[])[${number}]` };
};
