import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import type { Refused } from '../../http/problem';
import type { Params } from '../asked';
import { changeOf, detailsOf, headOf, inWords } from '../figure-words';

const arrows = { up: '▲', down: '▼', same: '=' } as const;

/** One figure of the period: what it is, how it changed, what stands behind it. Choosing it shows it in depth below. */
@Component({
  selector: 'figure-tile',
  imports: [RouterLink],
  templateUrl: './figure-tile.html',
  styleUrl: './figure-tile.css',
  host: { '[class.chosen]': 'chosen()' },
})
export class FigureTile {
  readonly metric = input.required<MetricId>();
  readonly figure = input<MetricView | null>(null);
  readonly problem = input<Refused | null>(null);
  /** It is the one shown in depth. */
  readonly chosen = input(false);
  /** What the address of its values is asked with. */
  readonly query = input<Params>({});
  readonly definition = computed(() => metricDefinitions[this.metric()]);
  readonly title = computed(() => (this.definition().unit === 'milliseconds' ? `${this.definition().name}, p50` : this.definition().name));
  readonly head = computed(() => {
    const figure = this.figure();
    return figure === null ? null : inWords(figure.unit, headOf(figure.unit, figure.total));
  });
  readonly details = computed(() => {
    const figure = this.figure();
    return figure === null ? [] : detailsOf(figure.unit, figure.total);
  });
  readonly change = computed(() => {
    const figure = this.figure();
    if (figure?.before == null) return null;
    const { metric, unit, total, before } = figure;
    const change = changeOf(metric, unit, headOf(unit, total), headOf(unit, before));
    return change === null
      ? null
      : { ...change, arrow: arrows[change.direction], verdict: change.better === null ? '' : change.better ? 'better' : 'worse' };
  });
}
