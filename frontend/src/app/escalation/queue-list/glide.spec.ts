import { waitingInLine } from '../queue-row/queue-row.samples';
import { tops, ways } from './glide';
import { queueLines } from './queue-lines';

const counts = { mine: 0, unclaimed: 0, urgent: 0, active: 0 };
const lines = (count: number, without: readonly number[] = []) =>
  queueLines(
    [],
    waitingInLine(count).filter((_, index) => !without.includes(index + 1)),
    counts,
    false,
  );

describe('Rows after one that has left', () => {
  it('glide up by its height, and those before it stay', () => {
    const moved = ways(tops(lines(4)), tops(lines(4, [2])));

    expect([...moved]).toEqual([
      ['e-3', 56],
      ['e-4', 56],
    ]);
  });

  it('do not glide far: what moves farther than a few rows appears in its place', () => {
    expect(ways(tops(lines(9)), tops(lines(9, [1, 2, 3, 4, 5]))).size).toBe(0);
  });

  it('do not glide when they are new', () => {
    expect(ways(tops(lines(2)), tops(lines(3))).size).toBe(0);
  });
});
