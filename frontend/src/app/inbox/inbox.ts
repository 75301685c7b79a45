import {
  afterNextRender,
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { ComposeMode } from '../conversation/compose-box/compose-box';
import { escalationCommands } from '../escalation/escalation.actions';
import { Keys } from '../ui/keys';
import { type Pane, SplitPanes } from '../ui/split-panes';
import { ConversationPane } from './conversation-pane/conversation-pane';
import { Deeds } from './deeds';
import { inboxKeys } from './inbox-keys';
import { QueuePane } from './queue-pane/queue-pane';

/** The three panes. The address says which escalation is open. */
@Component({
  selector: 'inbox-page',
  imports: [ConversationPane, QueuePane, SplitPanes],
  template: `<ui-split-panes remember="inbox" [(active)]="pane" [(assistOpen)]="assistOpen">
    <queue-pane queue />
    <conversation-pane conversation (back)="back()" />
    <div assist class="assist"><ng-container #assist /></div>
  </ui-split-panes>`,
  styles: `
    :host {
      display: block;
      block-size: 100%;
    }
    .assist {
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
  private readonly conversation = viewChild.required(ConversationPane);
  private readonly assist = viewChild.required('assist', { read: ViewContainerRef });
  readonly pane = signal<Pane>('queue');
  readonly assistOpen = signal(false);

  constructor() {
    effect(() => {
      const escalationId = this.escalationId() ?? null;
      untracked(() => {
        this.#store.dispatch(escalationCommands.open({ escalationId }));
        this.pane.set(escalationId === null ? 'queue' : 'conversation');
      });
    });
    // What helps comes after what is asked: the queue and the conversation do not wait for its code.
    afterNextRender(() => {
      void import('./assist-pane/assist-pane').then(({ AssistPane }) => this.assist().createComponent(AssistPane));
    });
    const keys = inject(Keys);
    const compose = (mode: ComposeMode): void => {
      this.conversation().focusCompose(mode);
    };
    const release = inboxKeys(inject(Deeds), compose).map((key) => keys.register(key));
    inject(DestroyRef).onDestroy(() => {
      for (const each of release) each();
      this.#store.dispatch(escalationCommands.open({ escalationId: null }));
    });
  }

  back(): void {
    void this.#router.navigateByUrl('/inbox');
  }
}
