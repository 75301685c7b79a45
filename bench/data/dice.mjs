// Random numbers that a seed determines.

/** @param {number} seed @returns {() => number} numbers from 0 up to 1 (mulberry32) */
export const dice = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A number of the standard normal distribution. @param {() => number} roll */
const normal = (roll) => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

/**
 * A number whose logarithm is normal.
 * @param {() => number} roll
 * @param {number} median
 * @param {number} p99
 */
export const logNormal = (roll, median, p99) => median * Math.exp(normal(roll) * (Math.log(p99 / median) / 2.3263));

/** Places from 0, the k-th of them chosen with a weight of 1/(k+1). @param {number} places @returns {(roll: () => number) => number} */
export const zipf = (places) => {
  const sums = [];
  for (let place = 0, sum = 0; place < places; place++) sums.push((sum += 1 / (place + 1)));
  return (roll) => {
    const wanted = roll() * sums[places - 1];
    let low = 0;
    for (let high = places - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** A UUID of version 7's form that the dice determine. @param {() => number} roll */
export const uuid = (roll) => {
  const hex = Array.from({ length: 32 }, () => Math.floor(roll() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};
