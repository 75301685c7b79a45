import { TestBed } from '@angular/core/testing';
import { Theme } from '../../shell/theme';
import { chartConfig, type Inks, strokes } from './chart-config';
import type { Drawing } from './drawing';
import { inksOfTheLook } from './inks';

const inks: Inks = { ours: 'green', before: 'grey', grid: 'silver', text: 'grey', pane: 'white', ink: 'black' };
const drawing: Drawing = {
  kind: 'line',
  along: 'Day',
  labels: ['Mon', 'Tue'],
  unit: 'milliseconds',
  series: [
    { name: 'p50', look: 'ours', values: [408_000, null] },
    { name: 'Period before', look: 'before', values: [300_000, 1000] },
  ],
};

describe('A drawing on a canvas', () => {
  const config = chartConfig(drawing, inks);

  it('has our figures in the accent and what they are compared with in ink, each with its own stroke', () => {
    expect(config.data.datasets.map(({ label, data, borderColor }) => [label, data, borderColor])).toEqual([
      ['p50', [408_000, null], 'green'],
      ['Period before', [300_000, 1000], 'grey'],
    ]);
    expect(new Set(Object.values(strokes).map(({ dash }) => dash.join())).size).toBe(3);
  });

  it('does not move', () => {
    expect(config.options?.animation).toBe(false);
  });

  it('tells spans as people say them, on the axis and at the pointer', () => {
    const { scales, plugins } = JSON.parse(JSON.stringify(config.options)) as { scales: { y: object }; plugins: object };
    expect([scales.y, plugins]).toMatchObject([{ beginAtZero: true }, { tooltip: { backgroundColor: 'white', bodyColor: 'black' } }]);
    const tick: unknown = config.options?.scales?.['y']?.ticks?.callback;
    expect(typeof tick === 'function' ? Reflect.apply(tick, null, [408_000, 0, []]) : null).toBe('6 min 48 s');
    const hint: unknown = config.options?.plugins?.tooltip?.callbacks?.label;
    const item = { dataset: { label: 'p50' }, parsed: { y: 408_000 } };
    expect(typeof hint === 'function' ? Reflect.apply(hint, null, [item]) : null).toBe('p50: 6 min 48 s');
  });

  it('goes in round steps of a clock', () => {
    expect(config.options?.scales?.['y']?.ticks).toMatchObject({ stepSize: 120_000 });
  });

  it('counts in whole numbers', () => {
    expect(chartConfig({ ...drawing, kind: 'bar', unit: 'count' }, inks).options?.scales?.['y']?.ticks).toMatchObject({ precision: 0 });
  });
});

describe('The colours of a drawing', () => {
  it('are taken anew when the look changes', () => {
    const look = TestBed.runInInjectionContext(() => inksOfTheLook());
    const before = look();
    TestBed.inject(Theme).choose('dark');
    expect(look()).not.toBe(before);
    expect(Object.keys(look())).toEqual(['ours', 'before', 'grid', 'text', 'pane', 'ink']);
    expect(document.querySelectorAll('body > i')).toHaveLength(0);
    TestBed.inject(Theme).choose('system');
  });
});
