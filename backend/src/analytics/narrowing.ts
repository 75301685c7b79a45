import type { PeriodQuery } from '@inbox/contracts/analytics/analytics.requests';
import type { Split } from '@inbox/contracts/analytics/metric';
import { slices, type Slices } from './local-time.js';
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

/** What the groups of a split are called, in SQL; for times also all groups that the period has. */
export interface Grouping {
  readonly key: string;
  readonly slices: Slices | null;
}

export const grouped = (source: Source, period: Period, by: Split, given: (value: unknown) => string): Grouping => {
  if (!isTime(by)) return { key: source.columns[by], slices: null };
  const cut = slices(period, by);
  return { key: `(${given(cut.keys)}::text[])[width_bucket(${source.at}, ${given(cut.bounds)}::timestamptz[])]`, slices: cut };
};
