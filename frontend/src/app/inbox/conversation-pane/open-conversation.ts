import { computed, inject, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { conversationFeature } from '../../conversation/conversation.feature';
import { type ConversationState, hasArrived, isUnkept, type Sending } from '../../conversation/conversation.state';
import type { PendingMessage } from '../../conversation/thread/pending-message';
import { escalationFeature } from '../../escalation/escalation.feature';
import { sessionFeature } from '../../identity/session.feature';
import { liveFeature } from '../../live/live.feature';
import { timeOfDay } from './time-of-day';

export interface OpenConversation {
  readonly messages: readonly MessageView[];
  readonly loaded: boolean;
  readonly more: boolean;
  readonly loadingOlder: boolean;
  readonly problem: string | null;
  readonly newFrom: number | null;
  readonly sendings: readonly Sending[];
  readonly pending: readonly PendingMessage[];
  readonly draft: string;
  /** Where the draft is kept, in words. */
  readonly kept: string;
  readonly stale: readonly MessageView[] | null;
  /** Up to which number the panel of a stale reply has shown the messages. */
  readonly shownStale: number;
}

const pendingOf = ({ send, state, error }: Sending): PendingMessage => ({
  commandId: send.commandId,
  text: send.text,
  kind: send.kind,
  state,
  ...(error === null ? {} : { error }),
});

const keptInWords = (state: ConversationState, escalationId: string, offline: boolean): string => {
  const draft = state.drafts[escalationId];
  if (draft === undefined || draft.text === '') return '';
  if (isUnkept(draft)) return offline ? 'Kept on this device' : 'Saving draft …';
  return draft.savedAt === null ? 'Draft saved' : `Draft saved ${timeOfDay(draft.savedAt)}`;
};

/** What the conversation pane shows of an escalation: only what belongs to this one, its draft above all. */
export const conversationOf = (state: ConversationState, row: InboxItem, me: string | null, offline: boolean): OpenConversation => {
  const thread = state.threads[row.conversationId];
  const messages = thread?.messages ?? [];
  const sendings = state.sendings.filter((each) => each.send.escalationId === row.id && !hasArrived(each, messages, me));
  return {
    messages,
    loaded: thread?.loaded ?? false,
    more: thread?.more ?? false,
    loadingOlder: thread?.loadingOlder ?? false,
    problem: offline && thread?.problem?.status === 0 ? null : (thread?.problem?.detail ?? null),
    newFrom: thread?.newFrom ?? null,
    sendings,
    pending: sendings.map(pendingOf),
    draft: state.drafts[row.id]?.text ?? '',
    kept: keptInWords(state, row.id, offline),
    stale: state.stale[row.id]?.messages ?? null,
    shownStale: state.shownStale[row.id] ?? 0,
  };
};

const nothing: OpenConversation = {
  messages: [],
  loaded: false,
  more: false,
  loadingOlder: false,
  problem: null,
  newFrom: null,
  sendings: [],
  pending: [],
  draft: '',
  kept: '',
  stale: null,
  shownStale: 0,
};

/** The open escalation's conversation, from the store, with the colleagues who have it on screen. */
export const openConversation = (): Signal<OpenConversation & { viewing: readonly string[]; typing: readonly string[] }> => {
  const store = inject(Store);
  const row = store.selectSignal(escalationFeature.selectOpenRow);
  const me = store.selectSignal(sessionFeature.selectMe);
  const state = store.selectSignal(conversationFeature.selectConversationState);
  const offline = store.selectSignal(liveFeature.selectOffline);
  const presence = store.selectSignal(liveFeature.selectPresence);
  return computed(() => {
    const open = row();
    const others = (open === null ? [] : (presence()[open.id] ?? [])).filter(({ id }) => id !== me());
    return {
      ...(open === null ? nothing : conversationOf(state(), open, me(), offline())),
      viewing: others.filter(({ typing }) => !typing).map(({ name }) => name),
      typing: others.filter(({ typing }) => typing).map(({ name }) => name),
    };
  });
};
