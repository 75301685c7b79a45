import seedrandom from 'seedrandom';

/** Chance that repeats itself: the same seed rolls the same numbers. */
export interface Dice {
  /** A number from 0 to below 1. */
  readonly roll: () => number;
  /** One of the list. @throws RangeError when it is empty */
  readonly pick: <Item>(list: readonly Item[]) => Item;
  /** A positive number, half of them below `median`; 1 is a wide `spread`. */
  readonly logNormal: (median: number, spread: number) => number;
}

export const diceOf = (seed: string): Dice => {
  const roll = seedrandom(seed);
  return {
    roll,
    pick: (list) => {
      const item = list[Math.floor(roll() * list.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    logNormal: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
      return median * Math.exp(spread * normal);
    },
  };
};

/**
 * Some things are likelier than others: the index of one of them.
 * @param weights how likely each is beside the others, 0 or more
 */
export const weighted = (weights: readonly number[]): ((dice: Pick<Dice, 'roll'>) => number) => {
  let sum = 0;
  const cumulated = weights.map((weight) => (sum += weight));
  return ({ roll }) => {
    const goal = roll() * sum;
    let [low, high] = [0, weights.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? sum) > goal) high = middle;
      else low = middle + 1;
    }
    return low;
  };
};

/**
 * Few come often, many come once: the number of the customer who comes next, from 0, as Zipf's law has it.
 * @param size how many customers there are
 */
export const zipf = (size: number, exponent = 1.05): ((dice: Dice) => number) =>
  weighted(Array.from({ length: size }, (_, rank) => 1 / (rank + 1) ** exponent));
