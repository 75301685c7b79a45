/** The value at `share` (0 to 1) of the sorted numbers, interpolated. @param {readonly number[]} numbers @param {number} share */
export const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
};

/** @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/** The median of the rounds' ratios with their 10th and 90th percentile. @param {readonly number[]} ratios */
export const spread = (ratios) => ({ median: median(ratios), p10: quantile(ratios, 0.1), p90: quantile(ratios, 0.9) });

/**
 * The exponent b of y = a * n^b, by least squares on the logarithms: 0 is flat, 1 is linear.
 * @param {readonly (readonly [number, number])[]} points of n and y, two at least
 */
export const exponent = (points) => {
  const logs = points.map(([n, y]) => [Math.log(n), Math.log(y)]);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
};

/** In words what rule 6 says of an exponent. @param {number} b */
export const growth = (b) => {
  if (Math.abs(b) <= 0.05) return `${b.toFixed(3)} (flat)`;
  if (b >= 0.95 && b <= 1.08) return `${b.toFixed(3)} (linear)`;
  return `${b.toFixed(3)} (${b < 0 ? 'falls' : 'grows'})`;
};
