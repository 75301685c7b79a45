import { Component, computed, input, output } from '@angular/core';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import type { Refused } from '../../http/problem';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';

/** What stands around every figure: its name, its anchor event and version, and what is said while there is nothing to see. */
@Component({
  selector: 'figure-card',
  imports: [Banner, EmptyState, Skeleton],
  templateUrl: './figure-card.html',
  styleUrl: './figure-card.css',
})
export class FigureCard {
  readonly heading = input.required<string>();
  readonly metric = input.required<MetricId>();
  /** The version that the answer bears; null until it is there. */
  readonly version = input<number | null>(null);
  readonly problem = input<Refused | null>(null);
  readonly empty = input(false);
  readonly again = output();
  protected readonly definition = computed(() => metricDefinitions[this.metric()]);
  protected readonly headingId = computed(() => `card-${this.heading().toLowerCase().replaceAll(/\W+/g, '-')}`);
}
