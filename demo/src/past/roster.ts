import { isHandle } from '../cast.js';
import type { Dice } from '../simulation/dice.js';
import type { Handle } from '../story.js';
import type { CompanyDay } from './company-days.js';

/** A time at work, half-open, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Member {
  readonly handle: Handle;
  /** On how many escalations they work at a time. */
  readonly capacity: number;
  /** How long they take for everything, beside the average. */
  readonly pace: number;
  /** When they are at work, in the order of time, lunch left out. */
  readonly spans: readonly Span[];
}

/** Shifts as hours of the day, with the hour of lunch: early, late, and part-time mornings and evenings. */
const shifts = [
  { from: 7, to: 15.5, lunch: 11.25 },
  { from: 13, to: 21.5, lunch: 17 },
  { from: 9, to: 17.5, lunch: 12.5 },
  { from: 12, to: 20.5, lunch: 16.5 },
  { from: 8, to: 12.5, lunch: null },
  { from: 17, to: 22, lunch: null },
] as const;
const lunchLasts = 0.6;
const capacities = [2, 1, 2, 1, 3, 1] as const;

type Shift = (typeof shifts)[number];

const hoursOf = ({ from, to, lunch }: Shift, later: number): [number, number][] =>
  lunch === null
    ? [[from, to]]
    : [
        [from, lunch + later],
        [lunch + later + lunchLasts, to],
      ];

/** Weekdays but for one that part-timers have off, one weekend in three, and not when two in five are ill. */
const worksOn = (number: number, { weekday, ago, isBad }: CompanyDay, partTime: boolean): boolean => {
  if (isBad) return number % 5 >= 2;
  if (weekday === 0 || weekday === 6) return (Math.floor((ago + weekday) / 7) + number) % 3 === 0;
  return !partTime || weekday !== 1 + (number % 5);
};

/** The handles of the first so many operators of the demo workspace. */
const handles = (size: number): Handle[] =>
  Array.from({ length: size }, (_, number) => `operator${String(number + 1).padStart(2, '0')}`).filter(isHandle);

/**
 * Who works in the company, and when.
 * @param size how many operators, at most 50
 */
export const roster = (size: number, days: readonly CompanyDay[], dice: Dice): Member[] =>
  handles(size).map((handle, number) => {
    const shift = shifts[number % shifts.length] ?? shifts[0];
    const later = Math.round(dice.roll() * 4) / 4;
    const hours = hoursOf(shift, later);
    const spans = days
      .filter((one) => worksOn(number, one, shift.lunch === null))
      .flatMap(({ startsAt }) => hours.map(([from, to]) => ({ from: startsAt + from * 3_600_000, to: startsAt + to * 3_600_000 })));
    return {
      handle,
      capacity: capacities[number % capacities.length] ?? 1,
      pace: Math.min(Math.max(dice.logNormal(1, 0.3), 0.6), 2),
      spans,
    };
  });

/** The time at work in which an instant lies; undefined while off. */
export const spanAt = ({ spans }: Member, instant: number): Span | undefined =>
  spans.find(({ from, to }) => from <= instant && instant < to);

/** The first instant from this one on at which they are at work; Infinity when they do not come back. */
export const nextAtWork = ({ spans }: Member, instant: number): number => {
  const span = spans.find(({ to }) => to > instant);
  return span ? Math.max(span.from, instant) : Infinity;
};
