import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Store } from '@ngrx/store';
import { earlier } from '../../customer/customer.actions';
import { customerFeature } from '../../customer/customer.feature';
import { EarlierConversation } from '../../customer/earlier-conversation/earlier-conversation';
import { ContextCard } from '../../escalation/context-card/context-card';
import { escalationCommands } from '../../escalation/escalation.actions';
import { escalationFeature } from '../../escalation/escalation.feature';
import { HistoryList } from '../../escalation/history-list/history-list';
import { sessionFeature } from '../../identity/session.feature';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { CustomerTab } from '../customer-tab/customer-tab';

const tabs = ['Assist', 'Customer', 'History'] as const;
type Tab = (typeof tabs)[number];

/** What helps with the open escalation: why it was raised, who the customer is, what happened to it. */
@Component({
  selector: 'assist-pane',
  imports: [Banner, ContextCard, CustomerTab, EarlierConversation, EmptyState, HistoryList, Skeleton],
  templateUrl: './assist-pane.html',
  styleUrl: './assist-pane.css',
})
export class AssistPane {
  readonly #store = inject(Store);
  readonly view = this.#store.selectSignal(escalationFeature.selectOpenView);
  readonly row = this.#store.selectSignal(escalationFeature.selectOpenRow);
  readonly history = this.#store.selectSignal(escalationFeature.selectOpenHistory);
  readonly historyFailure = this.#store.selectSignal(escalationFeature.selectOpenHistoryFailure);
  readonly failure = this.#store.selectSignal(escalationFeature.selectOpenFailure);
  readonly me = this.#store.selectSignal(sessionFeature.selectMe);
  readonly earlier = this.#store.selectSignal(customerFeature.selectEarlier);
  readonly #openId = this.#store.selectSignal(escalationFeature.selectOpenId);
  readonly tabs = tabs;
  readonly tab = signal<Tab>('Assist');
  readonly open = computed(() => this.row() !== null || (this.#openId() !== null && this.failure() === null));

  constructor() {
    effect(() => {
      const [tab, escalationId] = [this.tab(), this.#openId()];
      const changed = this.row()?.position;
      untracked(() => {
        if (tab === 'History' && escalationId !== null && changed !== undefined)
          this.#store.dispatch(escalationCommands.seeHistory({ escalationId }));
      });
    });
  }

  show(tab: Tab): void {
    this.tab.set(tab);
    if (this.earlier() !== null) this.closeEarlier();
  }

  closeEarlier(): void {
    this.#store.dispatch(earlier.close());
  }

  loadOlder(): void {
    this.#store.dispatch(earlier.loadOlder());
  }

  /** Left and Right, Home and End go through the tabs. */
  move(event: KeyboardEvent, index: number): void {
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    const next = tabs[(to + tabs.length) % tabs.length] ?? 'Assist';
    this.show(next);
    document.getElementById(`tab-${next}`)?.focus();
    event.preventDefault();
  }
}
