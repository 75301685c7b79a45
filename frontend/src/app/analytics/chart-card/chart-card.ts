import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { Refused } from '../../http/problem';
import { Toaster } from '../../ui/toaster';
import { strokes } from '../charts/chart-config';
import { type Drawing, tableOf } from '../charts/drawing';
import { FigureChart } from '../charts/figure-chart';
import { FigureCard } from '../figure-card/figure-card';

/** A chart, and behind a toggle the same numbers as a table that can be read out and copied. */
@Component({
  selector: 'chart-card',
  imports: [FigureCard, FigureChart],
  templateUrl: './chart-card.html',
  styleUrl: './chart-card.css',
})
export class ChartCard {
  readonly heading = input.required<string>();
  readonly metric = input.required<MetricId>();
  readonly version = input<number | null>(null);
  /** null: not there yet. */
  readonly drawing = input<Drawing | null>(null);
  readonly problem = input<Refused | null>(null);
  readonly again = output();
  readonly #toaster = inject(Toaster);
  readonly asTable = signal(false);
  readonly table = computed(() => {
    const drawing = this.drawing();
    const [head = [], ...rows] = drawing === null ? [] : tableOf(drawing);
    return { head, rows };
  });
  /** A backlog of nought is a figure; of anything else it means that there is nothing to see. */
  readonly empty = computed(
    () => this.metric() !== 'M10' && (this.drawing()?.series.every(({ values }) => values.every((value) => !value)) ?? false),
  );
  readonly legend = computed(() => {
    const { kind, series } = this.drawing() ?? { kind: 'line', series: [] };
    return series.length < 2 ? [] : series.map(({ name, look }) => ({ name, look, isBar: kind === 'bar', ...strokes[look] }));
  });

  /** As a spreadsheet takes it: tabs between cells. */
  async copy(): Promise<void> {
    const { head, rows } = this.table();
    try {
      await navigator.clipboard.writeText([head, ...rows].map((row) => row.join('\t')).join('\n'));
      this.#toaster.show({ text: 'The table is copied.', tone: 'good' });
    } catch {
      this.#toaster.show({ text: 'This browser did not let the table be copied. Select it and copy it by hand.', tone: 'bad' });
    }
  }
}
