import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { queueCommands } from '../../escalation/escalation.actions';
import { escalationFeature } from '../../escalation/escalation.feature';
import { QueueList } from '../../escalation/queue-list/queue-list';
import { sessionFeature } from '../../identity/session.feature';
import { liveFeature } from '../../live/live.feature';

const nothing = { mine: 0, unclaimed: 0, urgent: 0, active: 0 };

/** The queue, from the store. Nothing moves in it while the pointer is on it or it is scrolled. */
@Component({
  selector: 'queue-pane',
  imports: [QueueList],
  template: `<queue-list
    [mine]="mine()"
    [unclaimed]="unclaimed()"
    [counts]="counts()"
    [selectedId]="openId()"
    [meId]="me() ?? ''"
    [loading]="!loaded() || loadingMore()"
    [error]="problem()?.detail ?? null"
    [hasMore]="cursor() !== null"
    [newCount]="newCount()"
    [stale]="stale()"
    (choose)="open($event)"
    (more)="loadMore()"
    (showNew)="showNew()"
    (retry)="load()"
    (hovering)="hovering.set($event)"
    (atTop)="atTop.set($event)"
  />`,
  styles: `
    :host,
    queue-list {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-block-size: 0;
    }
  `,
})
export class QueuePane {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly mine = this.#store.selectSignal(escalationFeature.selectMine);
  readonly unclaimed = this.#store.selectSignal(escalationFeature.selectUnclaimed);
  readonly openId = this.#store.selectSignal(escalationFeature.selectOpenId);
  readonly me = this.#store.selectSignal(sessionFeature.selectMe);
  readonly loaded = this.#store.selectSignal(escalationFeature.selectLoaded);
  readonly loadingMore = this.#store.selectSignal(escalationFeature.selectLoadingMore);
  readonly problem = this.#store.selectSignal(escalationFeature.selectProblem);
  readonly cursor = this.#store.selectSignal(escalationFeature.selectCursor);
  readonly newCount = this.#store.selectSignal(escalationFeature.selectNewCount);
  readonly stale = this.#store.selectSignal(liveFeature.selectStale);
  readonly #counts = this.#store.selectSignal(escalationFeature.selectCounts);
  readonly counts = computed(() => this.#counts() ?? nothing);
  readonly hovering = signal(false);
  readonly atTop = signal(true);

  constructor() {
    effect(() => {
      this.#store.dispatch(queueCommands.hold({ held: this.hovering() || !this.atTop() }));
    });
  }

  open(escalationId: string): void {
    void this.#router.navigate(['/inbox', escalationId]);
  }

  load(): void {
    this.#store.dispatch(queueCommands.load());
  }

  loadMore(): void {
    this.#store.dispatch(queueCommands.loadMore());
  }

  showNew(): void {
    this.#store.dispatch(queueCommands.showNew());
  }
}
