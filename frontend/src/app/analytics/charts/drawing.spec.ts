import { backlog, distribution, figure, group } from '../analytics.samples';
import { askedFrom } from '../asked';
import { agesOf, distributionDrawing, tableOf, trendDrawing } from './drawing';

const asked = (params: Record<string, string>) => askedFrom({ period: 'custom', ...params }, new Date(), 'Europe/Amsterdam');
const weekend = asked({ from: '2026-11-13', to: '2026-11-16' });

describe('A trend', () => {
  it('goes along every day of the period, with a gap where nothing was measured', () => {
    const groups = [group('2026-11-13', { p50: 60_000, p90: 90_000 }), group('2026-11-15', { p50: 30_000, p90: 45_000 })];
    const drawing = trendDrawing(weekend, figure('M7', { groups }), null);
    expect(drawing).toMatchObject({ kind: 'line', along: 'Day', labels: ['Fri 13 Nov', 'Sat 14 Nov', 'Sun 15 Nov'] });
    expect(drawing.series.map(({ name, values }) => [name, ...values])).toEqual([
      ['p50', 60_000, null, 30_000],
      ['p90', 90_000, null, 45_000],
    ]);
  });

  it('stands beside the period before, day by day', () => {
    const then = figure('M7', { groups: [group('2026-11-10', { p50: 1000 }), group('2026-11-12', { p50: 3000 })] });
    expect(trendDrawing(weekend, figure('M7'), then).series.at(-1)).toEqual({
      name: 'Period before',
      look: 'before',
      values: [1000, null, 3000],
    });
  });

  it('of what is counted is nought where nothing happened, and drawn in bars', () => {
    const drawing = trendDrawing(weekend, figure('M11', { groups: [group('2026-11-14', { n: 7 })] }), null);
    expect(drawing).toMatchObject({ kind: 'bar', series: [{ name: 'Number', values: [0, 7, 0] }] });
  });

  it('of a share is the share', () => {
    const drawing = trendDrawing(weekend, figure('M14', { groups: [group('2026-11-14', { share: 0.25 })] }), null);
    expect(drawing.series).toEqual([{ name: 'Share', look: 'ours', values: [null, 0.25, null] }]);
  });

  it('has 25 hours on the day on which clocks go back, each named by its zone', () => {
    const day = asked({ from: '2026-10-25', to: '2026-10-26' });
    const now = figure('M7', {
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
      groups: [group('2026-10-25T01:00:00.000Z', { p50: 5 })],
    });
    const drawing = trendDrawing(day, now, null);
    expect(drawing.labels).toHaveLength(25);
    expect(drawing.labels.slice(1, 5).map((label) => label.slice(-5))).toEqual(['01:00', '02:00', '02:00', '03:00']);
    expect(drawing.series[0]?.values.indexOf(5)).toBe(3);
  });
});

describe('A distribution', () => {
  it('names its spans, the last one open', () => {
    expect(distributionDrawing(distribution())).toMatchObject({
      labels: ['0 s – 1 min 00 s', '1 min 00 s – 5 min 00 s', '5 min 00 s and more'],
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
    const drawing = trendDrawing(weekend, figure('M7', { groups: [group('2026-11-13', { p50: 408_000, p90: 1_100_000 })] }), null);
    expect(tableOf(drawing).slice(0, 3)).toEqual([
      ['Day', 'p50', 'p90'],
      ['Fri 13 Nov', '6 min 48 s', '18 min 20 s'],
      ['Sat 14 Nov', '–', '–'],
    ]);
  });
});
