import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { EscalationFrame } from '@inbox/contracts/live/live.frames';
import { passesByItself } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { withoutKey } from '../without-key';
import { live } from '../live/live.actions';
import { draftAnswers, draftCommands, type Send, sendAnswers, sendCommands, threadAnswers, threadCommands } from './conversation.actions';
import {
  changeDraft,
  changeThread,
  type ConversationState,
  initialState,
  isUnkept,
  leavesHole,
  type Sending,
  withEnd,
  withOlder,
  withoutArrived,
  withPushed,
} from './conversation.state';

const sending = (send: Send): Sending => ({ send, state: 'sending', error: null, unanswered: false, messageId: null, position: null });

const withoutSending = (state: ConversationState, commandId: string): ConversationState => ({
  ...state,
  sendings: state.sendings.filter(({ send }) => send.commandId !== commandId),
});

const changeSending = (state: ConversationState, commandId: string, change: Partial<Sending>): ConversationState => ({
  ...state,
  sendings: state.sendings.map((each) => (each.send.commandId === commandId ? { ...each, ...change } : each)),
});

const withoutStale = (state: ConversationState, escalationId: string): ConversationState => ({
  ...state,
  stale: withoutKey(state.stale, escalationId),
});

/** The text goes back to the compose box, before what was typed since. */
const backToDraft = (state: ConversationState, { escalationId, text }: Send): ConversationState => {
  const typed = state.drafts[escalationId]?.text ?? '';
  return changeDraft(state, escalationId, { text: typed.trim() === '' ? text : `${text}\n${typed}` });
};

const refuse = (state: ConversationState, { send, problem }: ReturnType<typeof sendAnswers.refused>): ConversationState => {
  if (problem.code !== 'STALE')
    return changeSending(state, send.commandId, {
      state: 'failed',
      error: problem.detail,
      unanswered: passesByItself(problem),
    });
  const messages = problem.messages ?? [];
  const returned = backToDraft(withoutSending(state, send.commandId), send);
  const shown = Math.max(send.lastSeen, ...messages.map(({ number }) => number));
  return {
    ...returned,
    stale: { ...returned.stale, [send.escalationId]: { messages } },
    shownStale: { ...returned.shownStale, [send.escalationId]: shown },
  };
};

const push = (state: ConversationState, { escalation, messages, position }: EscalationFrame): ConversationState => {
  const pushed = changeThread(state, escalation.conversationId, (thread) => withPushed(thread, messages, position));
  return leavesHole(state.threads[escalation.conversationId]?.messages ?? [], messages)
    ? pushed
    : withoutArrived(pushed, escalation.conversationId, position);
};

const unconfirmed = (send: Send): Sending => ({
  ...sending(send),
  state: 'failed',
  error: 'It is not known whether this was sent. Send it again: it counts once.',
  unanswered: true,
});

export const conversationFeature = createFeature({
  name: 'conversation',
  reducer: createReducer(
    initialState,
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): ConversationState => initialState),

    on(threadAnswers.read, (state, { conversationId, page, unread }) =>
      withoutArrived(
        changeThread(state, conversationId, (thread) => withEnd(thread, page, unread)),
        conversationId,
        page.position,
      ),
    ),
    on(threadCommands.loadOlder, (state, { conversationId }) =>
      changeThread(state, conversationId, (thread) => ({ ...thread, loadingOlder: true, problem: null })),
    ),
    on(threadAnswers.olderRead, (state, { conversationId, page }) =>
      changeThread(state, conversationId, (thread) => withOlder(thread, page)),
    ),
    on(threadAnswers.failed, (state, { conversationId, problem }) =>
      changeThread(state, conversationId, (thread) => ({ ...thread, loadingOlder: false, problem })),
    ),
    on(live.escalationPushed, (state, { frame }) =>
      state.threads[frame.escalation.conversationId] === undefined ? state : push(state, frame),
    ),

    on(sendCommands.send, (state, { send }): ConversationState => {
      const cleared = changeDraft(withoutStale(state, send.escalationId), send.escalationId, { text: '' });
      const read = changeThread(cleared, send.conversationId, (thread) => ({ ...thread, newFrom: null }));
      return { ...read, sendings: [...read.sendings, sending(send)] };
    }),
    on(sendCommands.retry, (state, { send }) => changeSending(state, send.commandId, sending(send))),
    on(sendCommands.discard, (state, { commandId }) => withoutSending(state, commandId)),
    on(sendCommands.reviewStale, (state, { escalationId }) => withoutStale(state, escalationId)),
    on(sendAnswers.accepted, (state, { send, messageId, position }) => changeSending(state, send.commandId, { messageId, position })),
    on(sendAnswers.refused, refuse),
    on(sendAnswers.unconfirmedFound, (state, { sends }): ConversationState => {
      const known = new Set(state.sendings.map((each) => each.send.commandId));
      return { ...state, sendings: [...state.sendings, ...sends.filter(({ commandId }) => !known.has(commandId)).map(unconfirmed)] };
    }),

    on(draftCommands.type, (state, { escalationId, text }) => changeDraft(state, escalationId, { text })),
    on(draftAnswers.read, (state, { escalationId, text, saved }) => {
      const here = state.drafts[escalationId];
      return changeDraft(state, escalationId, { text: here === undefined || here.text === (here.saved ?? '') ? text : here.text, saved });
    }),
    on(draftAnswers.kept, (state, { escalationId, text, at }) => changeDraft(state, escalationId, { saved: text, savedAt: at })),
  ),
  extraSelectors: ({ selectDrafts }) => ({
    selectUnkeptDrafts: createSelector(selectDrafts, (drafts) => Object.keys(drafts).filter((id) => isUnkept(drafts[id]))),
  }),
});
