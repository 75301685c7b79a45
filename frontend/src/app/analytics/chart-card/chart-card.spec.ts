import { refused } from '../../http/problem';
import { onScreen } from '../../ui/on-screen';
import { Toaster } from '../../ui/toaster';
import { TestBed } from '@angular/core/testing';
import { startAnalytics } from '../analytics.for-specs';
import { distribution } from '../analytics.samples';
import { distributionDrawing } from '../charts/drawing';
import { ChartCard } from './chart-card';

describe('A chart', () => {
  const show = (inputs: object = {}) => {
    startAnalytics();
    const drawing = distributionDrawing(distribution());
    return onScreen(ChartCard, { heading: 'Distribution', metric: 'M7', version: 1, drawing, ...inputs });
  };
  const table = 'Distribution as a table';

  it('has the same numbers as a table behind a toggle', () => {
    const screen = show();
    expect(screen.all('table')).toEqual([]);
    screen.click(screen.button(table));
    expect(screen.button(table).getAttribute('aria-pressed')).toBe('true');
    expect(screen.all('tr').map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '))).toEqual([
      'Span | Number',
      '0 s – 1 min | 3',
      '1 min – 5 min | 9',
      '5 min and more | 1',
    ]);
  });

  it('whose table is copied comes as a spreadsheet takes it', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          copied.push(text);
          return Promise.resolve();
        },
      },
    });
    const screen = show();
    screen.click(screen.button(table));
    await screen.component.copy();
    expect(copied[0]?.split('\n').slice(0, 2)).toEqual(['Span\tNumber', '0 s – 1 min\t3']);
    expect(TestBed.inject(Toaster).toasts()[0]?.text).toBe('The table is copied.');
  });

  it('says what to do where the browser keeps the clipboard to itself', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
    const screen = show();
    await screen.component.copy();
    expect(TestBed.inject(Toaster).toasts()[0]).toMatchObject({ tone: 'bad' });
  });

  it('has a legend only where there is something to tell apart, by stroke', () => {
    const screen = show();
    expect(screen.all('.legend li')).toEqual([]);
    const series = (['ours', 'upper', 'before'] as const).map((look) => ({ name: look, look, values: [1] }));
    screen.change({ drawing: { kind: 'line', along: 'Day', labels: ['Mon'], unit: 'count', series } });
    expect(screen.all('.legend i').map(({ dataset }) => dataset['look'])).toEqual(['ours', 'upper', 'before']);
  });

  it('without a value says so, and without an answer shows what is coming or why not', () => {
    const screen = show({ drawing: distributionDrawing(distribution({ bins: [{ from: 0, to: null, n: 0 }] })) });
    expect(screen.text()).toContain('Nothing was measured in this period.');
    screen.change({ drawing: null });
    expect(screen.text()).toContain('Loading');

    const asked: string[] = [];
    screen.component.again.subscribe(() => asked.push('again'));
    screen.change({ problem: refused(null) });
    screen.click(screen.button('Try again'));
    expect(asked).toEqual(['again']);
  });
});
