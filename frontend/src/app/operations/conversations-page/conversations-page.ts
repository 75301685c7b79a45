import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import { map } from 'rxjs';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Moment } from '../../ui/moment';
import { outcomeWords } from '../../ui/plain-words';
import { Skeleton } from '../../ui/skeleton';
import { conversations, type ConversationsQuery } from '../conversations.actions';
import { conversationsFeature } from '../conversations.feature';

/** Every conversation with the AI agent and how it ended; the one that is open stands beside, to read. */
@Component({
  selector: 'conversations-page',
  imports: [Banner, EmptyState, Moment, RouterLink, RouterLinkActive, RouterOutlet, Skeleton],
  templateUrl: './conversations-page.html',
  styleUrl: './conversations-page.css',
})
export class ConversationsPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly query = toSignal(
    this.#route.queryParamMap.pipe(
      map((parameters): ConversationsQuery =>
        Object.fromEntries(['outcome', 'from', 'to'].flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)]] : []))),
      ),
    ),
    { requireSync: true },
  );
  readonly items = this.#store.selectSignal(conversationsFeature.selectItems);
  readonly loaded = this.#store.selectSignal(conversationsFeature.selectLoaded);
  readonly loading = this.#store.selectSignal(conversationsFeature.selectLoading);
  readonly cursor = this.#store.selectSignal(conversationsFeature.selectCursor);
  readonly problem = this.#store.selectSignal(conversationsFeature.selectProblem);
  readonly isOpen = signal(false);
  readonly filtered = computed(() => Object.keys(this.query()).length > 0);
  readonly outcomes = Object.entries(outcomeWords).map(([value, name]) => ({ value, name }));
  readonly words = outcomeWords;

  constructor() {
    const asked = computed(() => JSON.stringify(this.query()));
    effect(() => {
      asked();
      untracked(() => {
        this.show();
      });
    });
  }

  show(): void {
    this.#store.dispatch(conversations.show({ query: this.query() }));
  }

  loadMore(): void {
    this.#store.dispatch(conversations.loadMore());
  }

  filter(name: keyof ConversationsQuery, value: string): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { [name]: value === '' ? null : value },
      queryParamsHandling: 'merge',
    });
  }

  clear(): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: {} });
  }
}
