import { diceOf } from '../simulation/dice.js';
import { drawFate } from './fate.js';
import type { Fate } from './fate.js';

const dice = diceOf('a');
const fates = Array.from({ length: 10_000 }, () => drawFate(dice));
const percent = (chosen: (fate: Fate) => boolean): number => Math.round((fates.filter(chosen).length / fates.length) * 100);

describe('The fates of escalations', () => {
  it('are mostly an answer, sometimes an action, and seldom silence, a referral or spam', () => {
    const shares = ['ANSWERED', 'ACTION_TAKEN', 'NO_RESPONSE', 'REFERRED', 'SPAM'].map((ending) =>
      percent((fate) => fate.ending === ending),
    );
    [54, 28, 8, 6, 4].forEach((wanted, index) => {
      expect(Math.abs((shares[index] ?? 0) - wanted)).toBeLessThanOrEqual(1);
    });
  });

  it('are done with one answer or a few', () => {
    expect(percent(({ rounds }) => rounds <= 3)).toBeGreaterThan(70);
    expect(Math.max(...fates.map(({ rounds }) => rounds))).toBeLessThanOrEqual(8);
  });

  it('bring some to another operator, and some back after their end, but no spam', () => {
    expect(percent(({ changesHands }) => changesHands === 'transferred')).toBe(6);
    expect(percent(({ changesHands }) => changesHands === 'released')).toBe(4);
    expect(percent(({ reopenedBy }) => reopenedBy !== null)).toBeGreaterThan(3);
    expect(fates.filter(({ ending, reopenedBy }) => ending === 'SPAM' && reopenedBy !== null)).toEqual([]);
  });
});
