/** -1, 0 or 1: how two places in the log compare. Positions are text because they outgrow a double. */
export const comparePositions = (left: string, right: string): number => {
  const [a, b] = [BigInt(left || '0'), BigInt(right || '0')];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** The later of two places in the log. */
export const laterPosition = (left: string, right: string): string => (comparePositions(left, right) >= 0 ? left : right);

/** The earlier of two places in the log. */
export const earlierPosition = (left: string, right: string): string => (comparePositions(left, right) <= 0 ? left : right);
