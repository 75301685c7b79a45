import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { metricDefinitions, type MetricId, metricIds } from '@inbox/contracts/analytics/metric';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { analyticsCommands } from '../analytics.actions';
import { analyticsFeature } from '../analytics.feature';
import type { Params } from '../asked';
import { valueInWords } from '../figure-words';
import { instantIn } from '../zones';
import { figuresQuery, scopeInWords, valuesQuery } from './values-query';

/** The values behind one figure, latest first; each leads to its evidence. */
@Component({
  selector: 'values-page',
  imports: [Banner, EmptyState, RouterLink, Skeleton],
  templateUrl: './values-page.html',
  styleUrl: '../steps.css',
})
export class ValuesPage {
  /** From the address. */
  readonly metric = input.required<string>();
  readonly #store = inject(Store);
  readonly params = toSignal<Params>(inject(ActivatedRoute).queryParams, { requireSync: true });
  readonly #figures = this.#store.selectSignal(analyticsFeature.selectFigures);
  readonly values = this.#store.selectSignal(analyticsFeature.selectValues);
  readonly metricId = computed<MetricId>(() => metricIds.find((metric) => metric === this.metric()) ?? 'M7');
  readonly definition = computed(() => metricDefinitions[this.metricId()]);
  readonly query = computed(() => valuesQuery(this.params()));
  readonly scope = computed(() => scopeInWords(this.params(), Object.values(this.#figures())));
  readonly zone = computed(() => this.query()['zone'] ?? 'UTC');
  /** Back to the figures of the same period. */
  readonly above = computed(() => figuresQuery(this.metricId(), this.params()));
  readonly rows = computed(() =>
    this.values().items?.map((value) => ({
      ...value,
      link: ['/analytics', this.metricId(), 'values', value.escalationId],
      query: { ...this.params(), ordinal: value.ordinal },
      instant: instantIn(this.zone(), value.at),
      words: valueInWords(this.definition().unit, value.value),
    })),
  );

  constructor() {
    effect(() => {
      const [metric, query] = [this.metricId(), this.query()];
      untracked(() => {
        this.#store.dispatch(analyticsCommands.readValues({ metric, query }));
      });
    });
  }

  more(): void {
    this.#store.dispatch(analyticsCommands.readMoreValues({ metric: this.metricId(), query: this.query() }));
  }
}
