import { Component, computed, DestroyRef, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import type { OpenByStatus } from '@inbox/contracts/operations/floor.views';
import { Banner } from '../../ui/banner';
import { PairedBars } from '../../ui/paired-bars';
import { priorityWords, statusWords } from '../../ui/plain-words';
import { PriorityMark } from '../../ui/priority-mark';
import { Skeleton } from '../../ui/skeleton';
import { WaitingTime } from '../../ui/waiting-time';
import { LoadList } from '../load-list/load-list';
import { floor } from '../floor.actions';
import { floorFeature } from '../floor.feature';
import { LongestWaiting } from './longest-waiting';

const order: readonly Priority[] = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The whole floor at a glance, live. Every figure leads to the list behind it. */
@Component({
  selector: 'overview-page',
  imports: [Banner, LoadList, LongestWaiting, PairedBars, PriorityMark, RouterLink, Skeleton, WaitingTime],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  readonly #store = inject(Store);
  readonly overview = this.#store.selectSignal(floorFeature.selectOverview);
  readonly problem = this.#store.selectSignal(floorFeature.selectProblem);
  readonly staffing = this.#store.selectSignal(floorFeature.selectStaffing);
  readonly oldestPending = computed(
    () => this.overview()?.waitingLongest.find(({ status }) => status === 'UNCLAIMED')?.waitingSince ?? null,
  );
  readonly byPriority = computed(() => {
    const all = this.overview()?.byPriority;
    return all === undefined ? [] : order.map((priority) => ({ priority, ...all[priority] }));
  });
  readonly hours = computed(() =>
    (this.overview()?.hours ?? []).map(({ at, raised, reopened, resolved }) => ({
      label: clock.format(new Date(at)),
      first: raised + reopened,
      second: resolved,
    })),
  );
  readonly words = priorityWords;
  readonly statusWords = statusWords;

  constructor() {
    this.load();
    inject(DestroyRef).onDestroy(() => {
      this.#store.dispatch(floor.leave());
    });
  }

  load(): void {
    this.#store.dispatch(floor.load());
  }

  /** The cells of a priority's line, each with the status that it leads to. */
  cellsOf({ unclaimed, claimed, snoozed }: OpenByStatus) {
    return [
      { status: 'UNCLAIMED', count: unclaimed },
      { status: 'CLAIMED', count: claimed },
      { status: 'SNOOZED', count: snoozed },
    ] as const;
  }

  percent(share: number): string {
    return `${String(Math.round(share * 100))} %`;
  }
}
