import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions } from '@inbox/contracts/analytics/metric';
import type { Refused } from '../../http/problem';
import { analyticsCommands } from '../analytics.actions';
import { analyticsFeature } from '../analytics.feature';
import { askedFrom, type Params, queryOf } from '../asked';
import { type Ask, distributionAsk, pageAsks, splitAsk, tableSplits, tileAsk, tileMetrics, trendAsk, trendBeforeAsk } from '../asks';
import { BacklogCard } from '../backlog-card/backlog-card';
import { ChartCard } from '../chart-card/chart-card';
import { distributionDrawing, trendDrawing } from '../charts/drawing';
import { FigureTile } from '../figure-tile/figure-tile';
import { filterWords, nameIn } from '../filter-words';
import { countInWords, rankOf } from '../figure-words';
import { HeatMap } from '../heat-map/heat-map';
import { PeriodBar } from '../period-bar/period-bar';
import { SplitTable } from '../split-table/split-table';
import { rememberedZone } from '../zones';

/** Figures of a period. Everything that was chosen stands in the address. */
@Component({
  selector: 'analytics-page',
  imports: [BacklogCard, ChartCard, FigureTile, HeatMap, PeriodBar, RouterLink, SplitTable],
  templateUrl: './analytics-page.html',
  styleUrl: './analytics-page.css',
})
export class AnalyticsPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #state = this.#store.selectSignal(analyticsFeature.selectAnalyticsState);
  readonly params = toSignal<Params>(inject(ActivatedRoute).queryParams, { requireSync: true });
  readonly now = signal(new Date());
  readonly asked = computed(() => askedFrom(this.params(), this.now(), rememberedZone()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  readonly query = computed(() => queryOf(this.asked()));
  readonly definition = computed(() => metricDefinitions[this.asked().metric]);
  readonly splits = tableSplits;
  readonly tiles = computed(() => tileMetrics.map((metric) => ({ metric, ...this.#figure(tileAsk(this.asked(), metric)) })));
  readonly tables = computed(() => tableSplits.map((by) => ({ by, ...this.#figure(splitAsk(this.asked(), this.asked().metric, by)) })));
  readonly week = computed(() => this.#figure(splitAsk(this.asked(), this.asked().metric, 'hourOfWeek')));
  readonly backlog = computed(() => this.#figure(trendAsk(this.asked(), 'M10')));
  readonly trend = computed(() => {
    const asked = this.asked();
    const { figure, problem } = this.#figure(trendAsk(asked, asked.metric));
    const then = asked.compare ? this.#figure(trendBeforeAsk(asked, asked.metric)).figure : null;
    return { figure, problem, drawing: figure === null ? null : trendDrawing(asked, figure, then) };
  });
  readonly distribution = computed(() => {
    const { key } = distributionAsk(this.asked());
    const view = this.#state().distributions[key] ?? null;
    return { view, problem: this.#state().failures[key] ?? null, drawing: view === null ? null : distributionDrawing(view) };
  });
  readonly names = computed(() => filterWords(this.asked().filters, nameIn(Object.values(this.#state().figures))));
  readonly nothing = computed(() => this.#figure(tileAsk(this.asked(), 'M11')).figure?.total.n === 0);
  readonly median = computed(() => {
    const { n = 0, p50 = null } = this.#figure(tileAsk(this.asked(), this.asked().metric)).figure?.total ?? {};
    return p50 === null ? null : { rank: countInWords(rankOf(50, n)), n: countInWords(n) };
  });

  constructor() {
    let first = true;
    effect(() => {
      const asked = this.asked();
      untracked(() => {
        this.#read(first);
        first = false;
        // What was taken from memory goes into the address: whoever gets the link sees the same.
        const { zone, preset: period } = asked;
        if (this.params()['zone'] !== zone || this.params()['period'] !== period)
          void this.#router.navigate([], { queryParams: { zone, period }, queryParamsHandling: 'merge', replaceUrl: true });
      });
    });
  }

  again(): void {
    this.now.set(new Date());
    this.#read(true);
  }

  #read(again: boolean): void {
    this.#store.dispatch(analyticsCommands.readFigures({ asks: pageAsks(this.asked()), again }));
  }

  #figure({ key }: Ask): { readonly figure: MetricView | null; readonly problem: Refused | null } {
    const { figures, failures } = this.#state();
    return { figure: figures[key] ?? null, problem: failures[key] ?? null };
  }
}
