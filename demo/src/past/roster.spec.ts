import { diceOf } from '../simulation/dice.js';
import { companyDays } from './company-days.js';
import { nextAtWork, roster, spanAt } from './roster.js';
import type { Member } from './roster.js';

const hour = 3_600_000;
const days = companyDays(Date.parse('2026-11-22T14:00:00Z'), 28);
const team = roster(12, days, diceOf('a'));
const [first] = team;
const there = (chosen: (one: (typeof days)[number]) => boolean): number[] =>
  days
    .filter(chosen)
    .map(
      ({ startsAt }) => team.filter((member) => member.spans.some(({ from }) => from >= startsAt && from < startsAt + 23 * hour)).length,
    );
const hoursOn = ({ spans }: Member, startsAt: number): number[] =>
  spans.filter(({ from }) => from >= startsAt && from < startsAt + 23 * hour).map(({ from, to }) => (to - from) / hour);

describe('The roster', () => {
  it('has early and late shifts, and part-timers who work half as long', () => {
    const starts = team.map(
      ({ spans }) => ((spans[0]?.from ?? 0) - (days.findLast(({ startsAt }) => startsAt <= (spans[0]?.from ?? 0))?.startsAt ?? 0)) / hour,
    );
    expect(new Set(starts)).toEqual(new Set([7, 8, 9, 12, 13, 17]));
  });

  it('leaves lunch out of a long shift', () => {
    const tuesday = days.find(({ weekday }) => weekday === 2)?.startsAt ?? 0;
    const [before = 0, after = 0, ...more] = first ? hoursOn(first, tuesday) : [];
    expect(more).toEqual([]);
    expect(before + after).toBeCloseTo(8.5 - 0.6);
  });

  it('has fewer people on weekends, but always somebody', () => {
    const weekend = there(({ weekday }) => weekday === 0 || weekday === 6);
    expect(Math.min(...weekend)).toBeGreaterThan(0);
    expect(Math.max(...weekend)).toBeLessThan(Math.min(...there(({ weekday, isBad }) => weekday === 3 && !isBad)));
  });

  it('misses many on the bad Monday', () => {
    const [bad = 12] = there(({ isBad }) => isBad);
    expect(bad).toBeLessThan(Math.min(...there(({ weekday, isBad }) => weekday === 1 && !isBad)));
  });

  it('has people of different speed, who work on one to three at a time', () => {
    expect(new Set(team.map(({ capacity }) => capacity))).toEqual(new Set([1, 2, 3]));
    expect(Math.max(...team.map(({ pace }) => pace))).toBeGreaterThan(1.3 * Math.min(...team.map(({ pace }) => pace)));
  });

  it('names operators of the demo workspace', () => {
    expect(roster(50, days, diceOf('a')).map(({ handle }) => handle)).toEqual(
      expect.arrayContaining(['operator01', 'operator10', 'operator50']),
    );
  });
});

describe('At work', () => {
  const ana: Member = {
    handle: 'operator01',
    capacity: 1,
    pace: 1,
    spans: [
      { from: 10, to: 20 },
      { from: 30, to: 40 },
    ],
  };

  it('is somebody until their shift ends, and not during lunch', () => {
    expect([9, 10, 19, 20, 30].map((instant) => spanAt(ana, instant)?.to)).toEqual([undefined, 20, 20, undefined, 40]);
  });

  it('is somebody again after lunch, and never after the last shift', () => {
    expect([5, 15, 20, 35, 40].map((instant) => nextAtWork(ana, instant))).toEqual([10, 15, 30, 35, Infinity]);
  });
});
