import { describe, expect, it } from '@jest/globals';
import { id } from '@inbox/contracts/recorded.samples';
import type { Found } from './figures.js';
import { groups, total } from './metric-groups.js';

const period = { from: '2026-03-29T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z', zone: 'UTC' };
const found = (key: string | null, over: Partial<Found> = {}): Found => ({ key, whole: false, ...over });
const all = found(null, { whole: true, n: 4, mean: 2.5, p50: 2, p90: 4 });
const none = new Map<string, string>();

describe('All groups together', () => {
  it('have what was measured', () => {
    expect(total('milliseconds', [found('HIGH', { n: 1 }), all])).toEqual({ key: null, name: null, n: 4, mean: 2.5, p50: 2, p90: 4 });
  });

  it('have nothing where nothing was measured, which is not zero', () => {
    expect(total('milliseconds', [])).toEqual({ key: null, name: null, n: 0, mean: null, p50: null, p90: null });
  });

  it('have a share of what there is, and none of nothing', () => {
    expect(total('share', [found(null, { whole: true, n: 8, part: 2 })])).toMatchObject({ part: 2, share: 0.25 });
    expect(total('share', [])).toMatchObject({ n: 0, part: 0, share: null });
  });
});

describe('Groups', () => {
  it('are the total alone where nothing is split', () => {
    expect(groups('milliseconds', { by: undefined, period }, [all], none)).toEqual([total('milliseconds', [all])]);
  });

  it('bear names, many values first, and one for nobody', () => {
    const people = new Map([[id('ana'), 'Ana Marín']]);
    const parts = [found(null, { n: 1 }), found(id('ana'), { n: 3, unanswered: 2 }), all];
    expect(groups('milliseconds', { by: 'operator', period }, parts, people)).toMatchObject([
      { key: id('ana'), name: 'Ana Marín', n: 3, unanswered: 2 },
      { key: null, name: null, n: 1 },
    ]);
  });

  it('of priority go from urgent to low', () => {
    const parts = ['LOW', 'URGENT', 'MEDIUM'].map((key, n) => found(key, { n }));
    expect(groups('count', { by: 'priority', period }, parts, none).map(({ key }) => key)).toEqual(['URGENT', 'MEDIUM', 'LOW']);
  });

  it('of time are all there, in their order, also where nothing happened', () => {
    expect(groups('count', { by: 'day', period }, [all, found('2026-03-31', { n: 4 })], none).map(({ key, n }) => [key, n])).toEqual([
      ['2026-03-29', 0],
      ['2026-03-30', 0],
      ['2026-03-31', 4],
    ]);
    expect(groups('count', { by: 'hourOfWeek', period }, [], none).map(({ key }) => key)[0]).toBe('1-00');
  });
});
