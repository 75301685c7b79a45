import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  PendingTasks,
  signal,
  untracked,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { ComposeMode } from '../conversation/compose-box/compose-box';
import { escalationCommands } from '../escalation/escalation.actions';
import { escalationFeature } from '../escalation/escalation.feature';
import { Keys } from '../ui/keys';
import { type Pane, SplitPanes } from '../ui/split-panes';
import { whenIdle } from '../ui/when-idle';
import type { ConversationPane } from './conversation-pane/conversation-pane';
import { NothingOpen } from './conversation-pane/nothing-open';
import { Deeds } from './deeds';
import { inboxKeys } from './inbox-keys';
import { QueuePane } from './queue-pane/queue-pane';

/**
 * The three panes. The address says which escalation is open. The code of the conversation and of what helps comes with the first
 * open escalation, or once the queue is on screen: no row waits for it.
 */
@Component({
  selector: 'inbox-page',
  imports: [NothingOpen, QueuePane, SplitPanes],
  template: `<ui-split-panes remember="inbox" [(active)]="pane" [(assistOpen)]="assistOpen">
    <queue-pane queue />
    <div conversation class="later">
      <ng-container #middle />
      @if (conversation() === null) {
        <nothing-open [opening]="escalationId() !== undefined" [missing]="missing()" (again)="reload()" />
      }
    </div>
    <div assist class="later"><ng-container #assist /></div>
  </ui-split-panes>`,
  styles: `
    :host {
      display: block;
      block-size: 100%;
    }
    .later {
      display: flex;
      flex-direction: column;
    }
  `,
})
export class Inbox {
  /** From the address. */
  readonly escalationId = input<string>();

  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);
  readonly #tasks = inject(PendingTasks);
  readonly #loaded = this.#store.selectSignal(escalationFeature.selectLoaded);
  readonly #problem = this.#store.selectSignal(escalationFeature.selectProblem);
  readonly #queueIsThere = computed(() => this.#loaded() || this.#problem() !== null);
  private readonly middle = viewChild.required('middle', { read: ViewContainerRef });
  private readonly assist = viewChild.required('assist', { read: ViewContainerRef });
  readonly pane = signal<Pane>('queue');
  readonly assistOpen = signal(false);
  /** From the first open escalation on. */
  readonly conversation = signal<ConversationPane | null>(null);

  /** Its code did not come. */
  readonly missing = signal(false);

  constructor() {
    effect(() => {
      const escalationId = this.escalationId() ?? null;
      untracked(() => {
        this.#store.dispatch(escalationCommands.open({ escalationId }));
        this.pane.set(escalationId === null ? 'queue' : 'conversation');
      });
    });
    const opened = effect(() => {
      if (this.escalationId() === undefined) return;
      opened.destroy();
      this.#tasks.run(() =>
        this.#bringConversation().catch(() => {
          this.missing.set(true);
        }),
      );
    });
    const helps = effect(() => {
      if (!this.#queueIsThere() && this.escalationId() === undefined) return;
      helps.destroy();
      whenIdle(() => {
        this.#tasks.run(() => this.#bringAssist());
      });
    });
    const keys = inject(Keys);
    const compose = (mode: ComposeMode): void => {
      this.conversation()?.focusCompose(mode);
    };
    const release = inboxKeys(inject(Deeds), compose).map((key) => keys.register(key));
    this.#destroyed.onDestroy(() => {
      for (const each of release) each();
      this.#store.dispatch(escalationCommands.open({ escalationId: null }));
    });
  }

  back(): void {
    void this.#router.navigateByUrl('/inbox');
  }

  reload(): void {
    location.reload();
  }

  async #bringConversation(): Promise<void> {
    const { ConversationPane } = await import('./conversation-pane/conversation-pane');
    if (this.#destroyed.destroyed) return;
    const { instance } = this.middle().createComponent(ConversationPane);
    instance.back.subscribe(() => {
      this.back();
    });
    this.conversation.set(instance);
  }

  async #bringAssist(): Promise<void> {
    const [{ AssistPane }] = await Promise.all([import('./assist-pane/assist-pane'), import('./conversation-pane/conversation-pane')]);
    if (!this.#destroyed.destroyed) this.assist().createComponent(AssistPane);
  }
}
