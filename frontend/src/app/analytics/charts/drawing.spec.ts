import type { MetricGroup } from '@inbox/contracts/analytics/analytics.views';
import { backlog, distribution, figure, group } from '../analytics.samples';
import { askedFrom } from '../asked';
import { agesOf, distributionDrawing, tableOf, trendDrawing } from './drawing';

const asked = (params: Record<string, string>) => askedFrom({ period: 'custom', ...params }, new Date(), 'Europe/Amsterdam');
const weekend = asked({ from: '2026-11-13', to: '2026-11-16' });

const none = { n: 0, mean: null, p50: null, p90: null };
const days = (...over: readonly Partial<MetricGroup>[]): MetricGroup[] => over.map((each, at) => group(`2026-11-${String(13 + at)}`, each));

describe('A trend', () => {
  it('goes along every day of the period, with a gap where nothing was measured', () => {
    const groups = days({ p50: 60_000, p90: 90_000 }, none, { p50: 30_000, p90: 45_000 });
    const drawing = trendDrawing(weekend, figure('M7', { groups }), null);
    expect(drawing).toMatchObject({ kind: 'line', along: 'Day', labels: ['Fri 13 Nov', 'Sat 14 Nov', 'Sun 15 Nov'] });
    expect(drawing.series.map(({ name, values }) => [name, ...values])).toEqual([
      ['p50', 60_000, null, 30_000],
      ['p90', 90_000, null, 45_000],
    ]);
  });

  it('stands beside the period before, day by day', () => {
    const now = figure('M7', { groups: days({}, {}, {}) });
    const then = figure('M7', { groups: [group('2026-11-10', { p50: 1000 }), group('2026-11-11', none)] });
    expect(trendDrawing(weekend, now, then).series.at(-1)).toEqual({ name: 'Period before', look: 'before', values: [1000, null, null] });
  });

  it('of what is counted is drawn in bars', () => {
    const drawing = trendDrawing(weekend, figure('M11', { groups: days({ n: 0 }, { n: 7 }) }), null);
    expect(drawing).toMatchObject({ kind: 'bar', series: [{ name: 'Number', values: [0, 7] }] });
  });

  it('of a share is the share', () => {
    const drawing = trendDrawing(weekend, figure('M14', { groups: days({ share: null }, { share: 0.25 }) }), null);
    expect(drawing.series).toEqual([{ name: 'Share', look: 'ours', values: [null, 0.25] }]);
  });

  it('by the hour has the hour twice in which clocks go back, named by its zone', () => {
    const day = asked({ from: '2026-10-25', to: '2026-10-26' });
    const groups = ['2026-10-24T23:00:00.000Z', '2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'].map((key) => group(key));
    const drawing = trendDrawing(day, figure('M7', { groups }), null);
    expect(drawing.labels.map((label) => label.slice(-5))).toEqual(['01:00', '02:00', '02:00']);
    expect(drawing.along).toBe('Hour');
  });
});

describe('A backlog along time', () => {
  it('is a level, drawn as a line', () => {
    expect(trendDrawing(weekend, figure('M10', { groups: days({ n: 7 }) }), null)).toMatchObject({ kind: 'line', unit: 'count' });
  });
});

describe('A distribution', () => {
  it('names its spans, the last one open', () => {
    expect(distributionDrawing(distribution())).toMatchObject({
      labels: ['0 s – 1 min', '1 min – 5 min', '5 min and more'],
      series: [{ values: [3, 9, 1] }],
    });
  });
});

describe('A backlog', () => {
  it('is told by age, youngest first', () => {
    expect(agesOf(backlog()).map(([age, n]) => `${age}: ${String(n)}`)).toEqual([
      'under 15 min: 5',
      'under 1 h: 9',
      'under 4 h: 8',
      'under 24 h: 4',
      '24 h and more: 1',
    ]);
  });
});

describe('A drawing’s table', () => {
  it('tells the same numbers in words', () => {
    const drawing = trendDrawing(weekend, figure('M7', { groups: days({ p50: 408_000, p90: 1_100_000 }, none) }), null);
    expect(tableOf(drawing).slice(0, 3)).toEqual([
      ['Day', 'p50', 'p90'],
      ['Fri 13 Nov', '6 min 48 s', '18 min 20 s'],
      ['Sat 14 Nov', '–', '–'],
    ]);
  });
});
