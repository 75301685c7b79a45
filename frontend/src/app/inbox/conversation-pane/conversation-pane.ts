import { Component, computed, effect, inject, output, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter } from 'rxjs';
import { ComposeBox, type Composed, type ComposeMode } from '../../conversation/compose-box/compose-box';
import { draftCommands, sendCommands, threadCommands } from '../../conversation/conversation.actions';
import { StaleReply } from '../../conversation/stale-reply/stale-reply';
import { Thread } from '../../conversation/thread/thread';
import { escalationAnswers, escalationCommands } from '../../escalation/escalation.actions';
import { escalationFeature } from '../../escalation/escalation.feature';
import { newCommandId } from '../../http/command-id';
import { sessionFeature } from '../../identity/session.feature';
import { liveFeature } from '../../live/live.feature';
import { templates } from '../../operations/templates.actions';
import { templatesFeature } from '../../operations/templates.feature';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { snoozeEnd } from '../../ui/sentences';
import { ConversationHead } from '../conversation-head/conversation-head';
import { Deeds } from '../deeds';
import { OwnershipBar } from '../ownership-bar/ownership-bar';
import { NothingOpen } from './nothing-open';
import { openConversation } from './open-conversation';

/** The open conversation, from the store. */
@Component({
  selector: 'conversation-pane',
  imports: [Banner, ComposeBox, ConversationHead, EmptyState, NothingOpen, OwnershipBar, StaleReply, Thread],
  templateUrl: './conversation-pane.html',
  styleUrl: './conversation-pane.css',
})
export class ConversationPane {
  readonly back = output();

  readonly #store = inject(Store);
  private readonly compose = viewChild(ComposeBox);
  private readonly thread = viewChild(Thread);
  readonly deeds = inject(Deeds);
  readonly snoozeEnd = snoozeEnd;
  readonly now = openConversation();
  readonly me = this.#store.selectSignal(sessionFeature.selectMe);
  readonly row = this.#store.selectSignal(escalationFeature.selectOpenRow);
  readonly openId = this.#store.selectSignal(escalationFeature.selectOpenId);
  readonly view = this.#store.selectSignal(escalationFeature.selectOpenView);
  readonly failure = this.#store.selectSignal(escalationFeature.selectOpenFailure);
  readonly asking = this.#store.selectSignal(escalationFeature.selectOpenAsking);
  readonly lostClaim = this.#store.selectSignal(escalationFeature.selectLostClaim);
  readonly session = this.#store.selectSignal(sessionFeature.selectSession);
  readonly templates = this.#store.selectSignal(templatesFeature.selectItems);
  readonly offline = this.#store.selectSignal(liveFeature.selectOffline);
  readonly mode = signal<ComposeMode>('reply');
  readonly lostHere = computed(() => (this.lostClaim()?.escalationId === this.openId() ? this.lostClaim() : null));

  /** The claim's answer and the live frame that brings the compose box may come in either order. */
  readonly #focusOnceThere = signal(false);

  constructor() {
    inject(Actions)
      .pipe(
        ofType(escalationAnswers.accepted),
        filter(({ command }) => command.name === 'claim' && command.escalationId === this.openId()),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.#focusOnceThere.set(true);
      });
    effect(() => {
      const box = this.compose();
      if (box === undefined || !this.#focusOnceThere()) return;
      this.#focusOnceThere.set(false);
      setTimeout(() => {
        box.focus();
      });
    });
    effect((onCleanup) => {
      const escalationId = this.openId();
      untracked(() => {
        this.mode.set('reply');
        this.#focusOnceThere.set(false);
      });
      onCleanup(() => {
        if (escalationId !== null) this.#store.dispatch(draftCommands.leave({ escalationId }));
      });
    });
  }

  readTemplates(): void {
    this.#store.dispatch(templates.load());
  }

  /** Puts the caret into the compose box, if this operator has one. */
  focusCompose(mode: ComposeMode): void {
    this.mode.set(mode);
    this.compose()?.focus();
  }

  type(escalationId: string, text: string): void {
    this.#store.dispatch(draftCommands.type({ escalationId, text }));
  }

  leave(escalationId: string): void {
    this.#store.dispatch(draftCommands.leave({ escalationId }));
  }

  send(escalationId: string, conversationId: string, { text, mode, force }: Composed): void {
    const kind = mode === 'note' ? 'note' : 'public';
    const lastSeen = Math.max(this.thread()?.lastAtEnd() ?? 0, this.now().shownStale);
    this.#store.dispatch(
      sendCommands.send({ send: { commandId: newCommandId(), escalationId, conversationId, kind, text, lastSeen, force } }),
    );
  }

  sendAnyway(escalationId: string, conversationId: string): void {
    const text = this.now().draft;
    if (text.trim() !== '') this.send(escalationId, conversationId, { text, mode: 'reply', force: true });
  }

  review(escalationId: string): void {
    this.#store.dispatch(sendCommands.reviewStale({ escalationId }));
    this.compose()?.focus();
  }

  retry(commandId: string): void {
    const send = this.now().sendings.find((each) => each.send.commandId === commandId)?.send;
    if (send !== undefined) this.#store.dispatch(sendCommands.retry({ send }));
  }

  discard(commandId: string): void {
    this.#store.dispatch(sendCommands.discard({ commandId }));
  }

  loadOlder(conversationId: string): void {
    this.#store.dispatch(threadCommands.loadOlder({ conversationId }));
  }

  markSeen(escalationId: string, number: number): void {
    this.#store.dispatch(escalationCommands.markSeen({ escalationId, number }));
  }

  reread(): void {
    const escalationId = this.openId();
    if (escalationId !== null) this.#store.dispatch(escalationCommands.reread({ escalationId }));
  }
}
