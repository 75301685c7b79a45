import { weighted } from '../simulation/dice.js';
import type { Dice } from '../simulation/dice.js';
import type { CompanyDay } from './company-days.js';

const hour = 60 * 60_000;

/** How many come on a day of the week, from Sunday, beside a Wednesday. */
const ofWeekday = [0.35, 1.15, 1.05, 1, 1, 0.95, 0.45] as const;

/** How many come in an hour of the day, from midnight: most in the late morning and after supper, few at night. */
const ofHour = [0.25, 0.15, 0.1, 0.05, 0.1, 0.2, 0.6, 1.8, 3.2, 4.4, 5, 4.8, 4.2, 4.1, 4.2, 4, 3.8, 3.6, 3.4, 3.6, 3, 2, 1, 0.5] as const;

/**
 * When customers were handed over, in the order of time.
 * @param from half-open with `to`, both in milliseconds since 1970
 */
export const arrivals = (days: readonly CompanyDay[], from: number, to: number, count: number, dice: Dice): number[] => {
  const hours = days.flatMap(({ startsAt, weekday, isBad }) =>
    ofHour.map((weight, index) => {
      const [starts, ends] = [Math.max(startsAt + index * hour, from), Math.min(startsAt + (index + 1) * hour, to)];
      const share = Math.max(ends - starts, 0) / hour;
      return { starts, ends, weight: weight * (ofWeekday[weekday] ?? 1) * (isBad ? 2 : 1) * share };
    }),
  );
  const anHour = weighted(hours.map(({ weight }) => weight));
  const anInstant = (): number => {
    const { starts, ends } = hours[anHour(dice)] ?? { starts: from, ends: to };
    return Math.floor(starts + dice.roll() * (ends - starts));
  };
  return Array.from({ length: count }, anInstant).toSorted((one, other) => one - other);
};
