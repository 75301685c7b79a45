import { LRUCache } from 'lru-cache';
import { DateTime, IANAZone } from 'luxon';
import { Refusal } from '../http/refusal.js';
import type { Period } from './period.js';

/** A period cut into consecutive stretches: each begins at its bound, the last one ends with the period. */
export interface Slices {
  /** Instants, RFC 3339 UTC, rising; the first is the period's beginning. */
  readonly bounds: readonly string[];
  /** What each stretch is called; several may have the same name. */
  readonly keys: readonly string[];
}

export type TimeSplit = 'day' | 'hour' | 'hourOfWeek';

/** The figures of a page cut the same period, each more than once: zones are slow to ask. */
const cutBefore = new LRUCache<string, Slices>({ max: 10 });

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** In every zone of today clocks change at half hours, and hours begin at quarters of UTC's. */
const step = 15 * minute;
const longest: Readonly<Record<TimeSplit, number>> = { day: 1_830 * day, hour: 62 * day, hourOfWeek: 400 * day };
const sentences: Readonly<Record<TimeSplit, string>> = {
  day: 'Ask for at most five years by day.',
  hour: 'Ask for at most 62 days by hour.',
  hourOfWeek: 'Ask for at most 400 days by hour of the week.',
};

/**
 * Cuts a period where local days or hours begin in its zone. A day has 23 hours where clocks go forward and 25 where they go back;
 * the hour that comes twice is two hours, each under its own instant.
 * @throws Refusal INVALID where there would be too many stretches
 */
export const slices = (period: Period, by: TimeSplit): Slices => {
  if (Date.parse(period.to) - Date.parse(period.from) > longest[by] + day) throw new Refusal('INVALID', sentences[by]);
  const name = JSON.stringify([period, by]);
  const cut = cutBefore.get(name) ?? (by === 'day' ? days(period) : hours(period, by));
  cutBefore.set(name, cut);

  return cut;
};

const days = ({ from, to, zone }: Period): Slices => {
  const end = Date.parse(to);
  const starts: DateTime[] = [];
  for (let at = DateTime.fromISO(from, { zone }); at.toMillis() < end; at = at.plus({ days: 1 }).startOf('day')) starts.push(at);
  return {
    bounds: starts.map((at) => new Date(at.toMillis()).toISOString()),
    keys: starts.map((at) => at.toFormat('yyyy-MM-dd')),
  };
};

/** The offset in milliseconds at any instant; looked up once for a UTC day whose clocks do not change. */
const offsets = (zone: string): ((at: number) => number) => {
  const iana = IANAZone.create(zone);
  const exact = (at: number): number => iana.offset(at) * minute;
  const known = new Map<number, number | null>();
  return (at) => {
    const today = Math.floor(at / day);
    if (!known.has(today)) known.set(today, exact(today * day) === exact((today + 1) * day) ? exact(today * day) : null);
    return known.get(today) ?? exact(at);
  };
};

const nameOfHour = (local: number): string => {
  const time = new Date(local);
  return `${String(time.getUTCDay() || 7)}-${String(time.getUTCHours()).padStart(2, '0')}`;
};

const hours = ({ from, to, zone }: Period, by: 'hour' | 'hourOfWeek'): Slices => {
  const offsetAt = offsets(zone);
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const bounds: string[] = [];
  const keys: string[] = [];
  let current = '';
  for (let at = start; at < end; at = (Math.floor(at / step) + 1) * step) {
    const offset = offsetAt(at);
    const local = Math.floor((at + offset) / hour);
    if (current === `${local} ${offset}`) continue;
    current = `${local} ${offset}`;
    const instant = new Date(at).toISOString();
    bounds.push(instant);
    keys.push(by === 'hour' ? instant : nameOfHour(local * hour));
  }
  return { bounds, keys };
};
