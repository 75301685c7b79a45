import type { Resolution } from '@inbox/contracts/escalation/escalation.events';
import { weighted } from '../simulation/dice.js';
import type { Dice } from '../simulation/dice.js';

/** What will come of an escalation, drawn when it is raised. Whether there is time for all of it is for the days to show. */
export interface Fate {
  readonly ending: Exclude<Resolution, 'DUPLICATE'>;
  /** How often the operator answers before it is done. */
  readonly rounds: number;
  readonly changesHands: 'transferred' | 'released' | null;
  readonly reprioritized: boolean;
  /** Somebody else has to be asked until the next day. */
  readonly takesUntilTomorrow: boolean;
  /** The customer leaves for hours between two answers. */
  readonly customerLeaves: boolean;
  readonly noted: boolean;
  readonly reopenedBy: 'customer' | 'operator' | null;
}

const endings = ['ANSWERED', 'ACTION_TAKEN', 'NO_RESPONSE', 'REFERRED', 'SPAM'] as const;
const anEnding = weighted([54, 28, 8, 6, 4]);

/** Each with its share of all, in percent; the rest is null. */
const oneOf = <Choice>({ roll }: Dice, ...choices: readonly (readonly [choice: Choice, percent: number])[]): Choice | null => {
  let left = roll() * 100;
  return choices.find(([, percent]) => (left -= percent) < 0)?.[0] ?? null;
};

const happens = (dice: Dice, percent: number): boolean => dice.roll() * 100 < percent;

export const drawFate = (dice: Dice): Fate => {
  const ending = endings[anEnding(dice)] ?? 'ANSWERED';
  return {
    ending,
    rounds: Math.min(Math.ceil(dice.logNormal(1.7, 0.6)), 8),
    changesHands: oneOf(dice, ['transferred', 6], ['released', 4]),
    reprioritized: happens(dice, 6),
    takesUntilTomorrow: ending === 'ACTION_TAKEN' && happens(dice, 20),
    customerLeaves: happens(dice, 10),
    noted: happens(dice, 16),
    reopenedBy: ending === 'SPAM' ? null : oneOf(dice, ['customer', 4], ['operator', 1.5]),
  };
};
