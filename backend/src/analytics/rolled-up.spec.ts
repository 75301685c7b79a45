import { describe, expect, it } from '@jest/globals';
import { id } from '@inbox/contracts/recorded.samples';
import { wantedRank, whoseOf } from './rolled-up.js';
import { utcSlots } from './utc-slots.js';

const cut = (from: string, to: string) => utcSlots({ from, to });

describe('A long period in UTC', () => {
  it('is whole months, whole days beside them, and what is left at both ends', () => {
    expect(cut('2026-01-30T22:00:00.000Z', '2026-04-02T01:00:00.000Z')).toEqual({
      names: ['2026-01-31', '2026-02', '2026-03', '2026-04-01'],
      edges: [
        ['2026-01-30T22:00:00.000Z', '2026-01-31T00:00:00.000Z'],
        ['2026-04-02T00:00:00.000Z', '2026-04-02T01:00:00.000Z'],
      ],
    });
  });

  it('has no edges where it begins and ends at midnight', () => {
    expect(cut('2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z')).toEqual({ names: ['2026-01', '2026-02'], edges: [] });
  });

  it('is all edge where no whole day fits', () => {
    const [from, to] = ['2026-01-01T10:00:00.000Z', '2026-01-02T20:00:00.000Z'];
    expect(cut(from, to)).toEqual({ names: [], edges: [[from, to]] });
  });
});

describe('The dimension that answers a question', () => {
  it('is all, the split, or the one thing that it is narrowed by', () => {
    expect(whoseOf(undefined, {})).toEqual({ dimension: 'all', only: null });
    expect(whoseOf('team', {})).toEqual({ dimension: 'team', only: null });
    expect(whoseOf(undefined, { priority: 'HIGH' })).toEqual({ dimension: 'priority', only: 'HIGH' });
  });

  it('is none where two are needed, or a split by time', () => {
    expect([
      whoseOf('day', {}),
      whoseOf('team', { priority: 'LOW' }),
      whoseOf(undefined, { operatorId: id('ana'), priority: 'LOW' }),
    ]).toEqual([null, null, null]);
  });
});

describe('The place of a rank', () => {
  const heap = {
    n: 10,
    buckets: new Map([
      [300, 4],
      [20, 5],
      [900, 1],
    ]),
  };

  it('is in the bucket that counting reaches, by the nearest rank', () => {
    expect(wantedRank(null, heap, 0.5)).toEqual({ key: null, bucket: 20, offset: 4 });
    expect(wantedRank('HIGH', heap, 0.9)).toEqual({ key: 'HIGH', bucket: 300, offset: 3 });
    expect(wantedRank(null, heap, 0.91)).toEqual({ key: null, bucket: 900, offset: 0 });
  });

  it('is nowhere where a rollup says more than it has', () => {
    expect(() => wantedRank(null, { ...heap, n: 11 }, 1)).toThrow('fewer values');
  });
});
