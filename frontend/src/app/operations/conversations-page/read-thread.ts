import { Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { map } from 'rxjs';
import { threadCommands } from '../../conversation/conversation.actions';
import { conversationFeature } from '../../conversation/conversation.feature';
import { Thread } from '../../conversation/thread/thread';
import { sessionFeature } from '../../identity/session.feature';
import { Banner } from '../../ui/banner';
import { conversations } from '../conversations.actions';
import { conversationsFeature } from '../conversations.feature';

/** One conversation to read: nothing can be said here, and nobody is told that it was seen. */
@Component({
  selector: 'read-thread',
  imports: [Banner, RouterLink, Thread],
  template: `
    <header>
      <a class="back btn q small" routerLink="/operations/conversations" queryParamsHandling="preserve">All conversations</a>
      <h2 class="cut" dir="auto">{{ name() }}</h2>
      @if (item()?.escalationId; as escalationId) {
        <a class="btn small" [routerLink]="['/inbox', escalationId]">Open the escalation</a>
      }
    </header>
    @if (problem(); as problem) {
      <ui-banner tone="bad">{{ problem.detail }} <button type="button" class="btn small" (click)="open()">Try again</button></ui-banner>
    } @else {
      <conversation-thread
        [messages]="messages()"
        [meId]="me() ?? ''"
        [customerName]="name()"
        [hasOlder]="thread()?.more ?? false"
        [loadingOlder]="thread()?.loadingOlder ?? false"
        [loading]="!(thread()?.loaded ?? false)"
        (older)="loadOlder()"
      />
    }
  `,
  styleUrl: './read-thread.css',
})
export class ReadThread {
  /** From the address. */
  readonly conversationId = toSignal(inject(ActivatedRoute).paramMap.pipe(map((parameters) => parameters.get('conversationId') ?? '')), {
    requireSync: true,
  });
  readonly #store = inject(Store);
  readonly #threads = this.#store.selectSignal(conversationFeature.selectThreads);
  readonly #items = this.#store.selectSignal(conversationsFeature.selectItems);
  readonly #failed = this.#store.selectSignal(conversationsFeature.selectThreadProblem);
  protected readonly me = this.#store.selectSignal(sessionFeature.selectMe);
  protected readonly thread = computed(() => this.#threads()[this.conversationId()]);
  protected readonly messages = computed(() => this.thread()?.messages ?? []);
  protected readonly item = computed(() => this.#items().find(({ id }) => id === this.conversationId()) ?? null);
  protected readonly problem = computed(() =>
    this.#failed()?.conversationId === this.conversationId() ? (this.#failed()?.problem ?? null) : null,
  );
  protected readonly name = computed(
    () => this.item()?.customer.name ?? this.messages().find(({ author }) => author === 'customer')?.authorName ?? 'A customer',
  );

  constructor() {
    effect(() => {
      this.conversationId();
      untracked(() => {
        this.open();
      });
    });
  }

  protected open(): void {
    this.#store.dispatch(conversations.open({ conversationId: this.conversationId() }));
  }

  protected loadOlder(): void {
    this.#store.dispatch(threadCommands.loadOlder({ conversationId: this.conversationId() }));
  }
}
