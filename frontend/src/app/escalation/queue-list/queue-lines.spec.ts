import { waiting, waitingInLine } from '../queue-row/queue-row.samples';
import { heights, queueLines } from './queue-lines';

const counts = { mine: 1, unclaimed: 27, urgent: 2, active: 9 };

describe('The lines of the queue', () => {
  it('are My Active, then Unclaimed, each under its head with the server’s count', () => {
    const lines = queueLines([waiting({ id: 'mine' })], waitingInLine(2), counts, false);

    expect(lines.map(({ key }) => key)).toEqual(['head-mine', 'mine', 'head-unclaimed', 'e-1', 'e-2']);
    expect(lines.flatMap((line) => (line.kind === 'head' ? [line.count] : []))).toEqual([1, 27]);
    expect(lines.flatMap((line) => (line.kind === 'item' ? [line.place] : []))).toEqual([1, 2, 3]);
  });

  it('keep the order they are given', () => {
    const given = [waiting({ id: 'low', priority: 'LOW' }), waiting({ id: 'urgent', priority: 'URGENT' })];

    expect(queueLines([], given, counts, false).map(({ key }) => key)).toEqual([
      'head-mine',
      'empty-mine',
      'head-unclaimed',
      'low',
      'urgent',
    ]);
  });

  it('say so where there is nothing, and end in a place holder while more exists', () => {
    expect(queueLines([], [], counts, true).map(({ kind, height }) => [kind, height])).toEqual([
      ['head', heights.head],
      ['empty', heights.empty],
      ['head', heights.head],
      ['empty', heights.empty],
      ['loading', heights.loading],
    ]);
  });

  it('know since when the longest waiting of a section waits', () => {
    const [head] = queueLines(
      [
        waiting({ id: 'a', waitingSince: '2026-11-02T09:05:00.000Z' }),
        waiting({ id: 'b', waitingSince: '2026-11-02T09:01:00.000Z' }),
        waiting({ id: 'c', waitingSince: null }),
      ],
      [],
      counts,
      false,
    );

    expect(head).toMatchObject({ oldest: '2026-11-02T09:01:00.000Z' });
  });
});
