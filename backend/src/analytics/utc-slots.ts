import { DateTime } from 'luxon';
import type { Period } from './period.js';

/** A period as whole UTC months and days, and what is left of it at both ends. */
export interface Slots {
  /** `2026-11` or `2026-11-22`. */
  readonly names: readonly string[];
  /** Half-open stretches of instants, RFC 3339. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

const instant = (time: DateTime): string => new Date(time.toMillis()).toISOString();

/** Cuts a period: months where a whole one fits, days where a whole one does, and edges of less than a day. */
export const utcSlots = ({ from, to }: Pick<Period, 'from' | 'to'>): Slots => {
  const [start, end] = [DateTime.fromISO(from, { zone: 'utc' }), DateTime.fromISO(to, { zone: 'utc' })];
  const midnight = start.startOf('day');
  const first = midnight < start ? midnight.plus({ days: 1 }) : midnight;
  const last = end.startOf('day');
  if (first >= last) return { names: [], edges: [[from, to]] };

  const names: string[] = [];
  for (let at = first; at < last;) {
    const month = at.plus({ months: 1 });
    const whole = at.day === 1 && month <= last;
    names.push(at.toFormat(whole ? 'yyyy-MM' : 'yyyy-MM-dd'));
    at = whole ? month : at.plus({ days: 1 });
  }
  const edges = [
    [from, instant(first)],
    [instant(last), to],
  ] as const;
  return { names, edges: edges.filter(([begin, stop]) => Date.parse(begin) < Date.parse(stop)) };
};
