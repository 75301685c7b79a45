import { Component, computed, effect, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { Refused } from '../../http/problem';
import { priorities } from '@inbox/contracts/escalation/escalation.events';
import { priorityWords } from '../../ui/plain-words';
import { analyticsCommands } from '../analytics.actions';
import { analyticsFeature } from '../analytics.feature';
import type { Asked } from '../asked';
import { ChartCard } from '../chart-card/chart-card';
import { agesOf, trendDrawing } from '../charts/drawing';
import { instantIn } from '../zones';
import { hasBegun, instantWithin, spanOf, stepMinutes } from './instants';

/** What stood open along the period, and at any instant of it: the slider goes there. */
@Component({
  selector: 'backlog-card',
  imports: [ChartCard],
  templateUrl: './backlog-card.html',
  styleUrl: './backlog-card.css',
})
export class BacklogCard {
  readonly asked = input.required<Asked>();
  readonly now = input.required<Date>();
  /** The instant that the address names. */
  readonly at = input<string>();
  readonly figure = input<MetricView | null>(null);
  readonly problem = input<Refused | null>(null);
  readonly again = output();
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly backlog = this.#store.selectSignal(analyticsFeature.selectBacklog);
  readonly backlogProblem = this.#store.selectSignal(analyticsFeature.selectBacklogProblem);
  readonly stepMilliseconds = stepMinutes * 60_000;
  readonly drawing = computed(() => {
    const figure = this.figure();
    if (figure === null) return null;
    const groups = figure.groups.filter(({ key }) => key !== null && hasBegun(key, this.asked().zone, this.now()));
    return trendDrawing(this.asked(), { ...figure, groups }, null);
  });
  readonly span = computed(() => {
    const figure = this.figure();
    return figure === null ? null : spanOf(figure.from, figure.to, this.now());
  });
  readonly place = linkedSignal(() => {
    const span = this.span();
    return span === null ? null : instantWithin(span, this.at());
  });
  readonly instant = computed(() => {
    const place = this.place();
    return place === null ? '' : instantIn(this.asked().zone, new Date(place).toISOString(), 'short');
  });
  readonly parts = computed(() => {
    const backlog = this.backlog();
    if (backlog === null) return [];
    const { unclaimed, claimed, snoozed } = backlog.byState;
    return [
      { name: 'State', counts: [['Unclaimed', unclaimed] as const, ['Claimed', claimed] as const, ['Snoozed', snoozed] as const] },
      { name: 'Priority', counts: priorities.map((priority) => [priorityWords[priority], backlog.byPriority[priority]] as const) },
      { name: 'Age', counts: agesOf(backlog) },
    ];
  });

  constructor() {
    effect(() => {
      const place = this.place();
      if (place === null) return;
      untracked(() => {
        this.read(place);
      });
    });
  }

  read(place: number): void {
    this.#store.dispatch(analyticsCommands.readBacklog({ at: new Date(place).toISOString() }));
  }

  slide({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.place.set(Number(target.value));
  }

  /** Into the address, once the slider was let go. */
  keep(): void {
    const at = new Date(this.place() ?? 0).toISOString();
    void this.#router.navigate([], { queryParams: { at }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
