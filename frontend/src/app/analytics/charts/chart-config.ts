import type { ChartConfiguration } from 'chart.js';
import { inWords, roundSpan, stepFor } from '../figure-words';
import type { Drawing, Series } from './drawing';

/** The colours of a look, as the canvas takes them. */
export interface Inks {
  readonly ours: string;
  readonly before: string;
  readonly grid: string;
  readonly text: string;
  readonly pane: string;
  readonly ink: string;
}

/** Told apart by their strokes, so that nobody needs the colours. In pixels: drawn, left out. */
export const strokes: Readonly<Record<Series['look'], { readonly dash: readonly number[]; readonly width: number }>> = {
  ours: { dash: [], width: 2.5 },
  upper: { dash: [2, 3], width: 2 },
  before: { dash: [6, 4], width: 1.5 },
};

const dataset = (kind: Drawing['kind'], { name, look, values }: Series, inks: Inks) => {
  const colour = look === 'before' ? inks.before : inks.ours;
  const { dash, width } = strokes[look];
  return {
    label: name,
    data: [...values],
    borderColor: colour,
    backgroundColor: kind === 'bar' && look === 'before' ? inks.grid : colour,
    borderDash: [...dash],
    borderWidth: kind === 'bar' ? (look === 'before' ? 1 : 0) : width,
    borderRadius: 3,
    maxBarThickness: 36,
    pointRadius: values.length > 31 ? 0 : 2.5,
    pointBackgroundColor: colour,
    pointHitRadius: 12,
    tension: 0,
  };
};

/** Spans go in steps of clocks, counts in whole numbers. */
const stepsOf = ({ unit, series }: Drawing) => {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return unit === 'milliseconds' ? { stepSize: stepFor(most) } : unit === 'count' ? { precision: 0 } : {};
};

/** Chart.js draws it with this: nothing moves, the legend stands outside, hints are in words. */
export const chartConfig = (drawing: Drawing, inks: Inks): ChartConfiguration<'line' | 'bar', (number | null)[], string> => ({
  type: drawing.kind,
  data: { labels: [...drawing.labels], datasets: drawing.series.map((series) => dataset(drawing.kind, series, inks)) },
  options: {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        grid: { display: false },
        border: { color: inks.grid },
        ticks: { color: inks.text, font: { size: 11 }, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: {
        beginAtZero: true,
        border: { display: false },
        grid: { color: inks.grid },
        ticks: {
          color: inks.text,
          font: { size: 11 },
          maxTicksLimit: 7,
          ...stepsOf(drawing),
          callback: (value) => (drawing.unit === 'milliseconds' ? roundSpan(Number(value)) : inWords(drawing.unit, Number(value))),
        },
      },
    },
    plugins: {
      tooltip: {
        backgroundColor: inks.pane,
        titleColor: inks.ink,
        bodyColor: inks.ink,
        borderColor: inks.before,
        borderWidth: 1,
        callbacks: { label: ({ dataset: { label }, parsed: { y } }) => `${label ?? ''}: ${inWords(drawing.unit, y)}` },
      },
    },
  },
});
