/** Before the first event of the log. */
export const beginning = '0';

/** Whether position `a` lies after `b`. Positions are compared, never counted with. */
export const isAfter = (a: string, b: string): boolean => BigInt(a) > BigInt(b);

export const latest = (a: string, b: string): string => (isAfter(a, b) ? a : b);

/** The earliest of some positions. */
export const earliest = (positions: Iterable<string>): string => {
  const [first = beginning, ...others] = positions;
  return others.reduce((least, position) => (isAfter(least, position) ? position : least), first);
};
