import { Component, computed, input } from '@angular/core';
import { BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { BaseChartDirective, provideCharts } from 'ng2-charts';
import { chartConfig } from './chart-config';
import type { Drawing } from './drawing';
import { inksOfTheLook } from './inks';

/** A drawing on a canvas. Loaded when the first one comes on screen; of chart.js only what is named here. */
@Component({
  selector: 'figure-chart',
  imports: [BaseChartDirective],
  providers: [
    provideCharts({
      registerables: [BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip],
    }),
  ],
  template: `<canvas
    baseChart
    role="img"
    [attr.aria-label]="name()"
    [type]="config().type"
    [data]="config().data"
    [options]="config().options"
  ></canvas>`,
  styles: `
    :host {
      display: block;
      position: relative;
      block-size: 220px;
    }
  `,
})
export class FigureChart {
  readonly drawing = input.required<Drawing>();
  /** What it shows, for who does not see it. */
  readonly name = input.required<string>();
  readonly #inks = inksOfTheLook();
  readonly config = computed(() => chartConfig(this.drawing(), this.#inks()));
}
