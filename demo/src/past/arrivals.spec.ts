import { diceOf } from '../simulation/dice.js';
import { arrivals } from './arrivals.js';
import { companyDays, day } from './company-days.js';

const anchor = Date.parse('2026-11-22T14:00:00Z');
const days = companyDays(anchor, 28);
const instants = arrivals(days, anchor - 28 * day, anchor, 20_000, diceOf('a'));
const dayOf = (instant: number) => days.findLast(({ startsAt }) => startsAt <= instant);
/** How many came on an average day among those chosen. */
const onADay = (chosen: (one: (typeof days)[number]) => boolean): number => {
  const whole = days.slice(1, -1).filter(chosen);
  return instants.filter((instant) => whole.some((one) => one === dayOf(instant))).length / whole.length;
};

describe('Customers', () => {
  it('come exactly as often as wanted, in the order of time, within the past', () => {
    expect(instants).toHaveLength(20_000);
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    expect(instants.every((instant) => instant >= anchor - 28 * day && instant < anchor)).toBe(true);
  });

  it('come seldom on weekends, and twice as often on the bad Monday', () => {
    const wednesdays = onADay(({ weekday }) => weekday === 3);
    const mondays = onADay(({ weekday, isBad }) => weekday === 1 && !isBad);
    expect(onADay(({ weekday }) => weekday === 0 || weekday === 6)).toBeLessThan(wednesdays / 2);
    expect(onADay(({ isBad }) => isBad) / mondays).toBeGreaterThan(1.8);
    expect(onADay(({ isBad }) => isBad) / mondays).toBeLessThan(2.2);
  });

  it('come at night too, though few', () => {
    const hours = instants.map((instant) => (instant - (dayOf(instant)?.startsAt ?? 0)) / 3_600_000);
    const night = hours.filter((hour) => hour < 6).length;
    expect(night).toBeGreaterThan(0);
    expect(night).toBeLessThan(hours.filter((hour) => hour >= 9 && hour < 12).length / 5);
  });

  it('come the same for the same seed, and otherwise for another', () => {
    const again = (seed: string): number[] => arrivals(days, anchor - 28 * day, anchor, 50, diceOf(seed));
    expect(again('a')).toEqual(again('a'));
    expect(again('a')).not.toEqual(again('b'));
  });
});
