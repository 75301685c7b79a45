import { diceOf, zipf } from './dice.js';

const rolls = (seed: string, count: number, roll: (dice: ReturnType<typeof diceOf>) => number): number[] => {
  const dice = diceOf(seed);
  return Array.from({ length: count }, () => roll(dice));
};

describe('Dice', () => {
  it('roll the same for the same seed and differently for another', () => {
    const five = (seed: string): number[] => rolls(seed, 5, ({ roll }) => roll());
    expect(five('a')).toEqual(five('a'));
    expect(five('a')).not.toEqual(five('b'));
  });

  it('pick every item of a list and nothing else', () => {
    const dice = diceOf('a');
    expect(new Set(Array.from({ length: 100 }, () => dice.pick(['x', 'y', 'z'])))).toEqual(new Set(['x', 'y', 'z']));
    expect(() => dice.pick([])).toThrow(RangeError);
  });

  it('are log-normal round the median: half below, few far above', () => {
    const lengths = rolls('a', 4_000, ({ logNormal }) => logNormal(100, 1)).toSorted((one, other) => one - other);
    expect(lengths[2_000]).toBeGreaterThan(90);
    expect(lengths[2_000]).toBeLessThan(110);
    expect(lengths[3_960]).toBeGreaterThan(800);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });

  it('let few customers come often and many once', () => {
    const who = zipf(1_000);
    const visits = rolls('a', 10_000, who);
    const times = (customer: number): number => visits.filter((visit) => visit === customer).length;
    expect(times(0)).toBeGreaterThan(1_000);
    expect(times(0)).toBeGreaterThan(times(9) * 5);
    expect(new Set(visits).size).toBeGreaterThan(500);
    expect(Math.max(...visits)).toBeLessThan(1_000);
  });

  it('know the only customer of a very small town', () => {
    expect(new Set(rolls('a', 20, zipf(1)))).toEqual(new Set([0]));
  });
});
