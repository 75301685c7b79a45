import { createFeature, createReducer, on } from '@ngrx/store';
import type { ConversationItem } from '@inbox/contracts/conversation/conversation.views';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { conversations, type ConversationsQuery } from './conversations.actions';

export interface ConversationsState {
  readonly query: ConversationsQuery;
  readonly items: readonly ConversationItem[];
  readonly cursor: string | null;
  readonly loaded: boolean;
  readonly loading: boolean;
  readonly problem: Refused | null;
  /** Why the conversation that was opened last cannot be read. */
  readonly threadProblem: { readonly conversationId: string; readonly problem: Refused } | null;
}

const initialState: ConversationsState = {
  query: {},
  items: [],
  cursor: null,
  loaded: false,
  loading: false,
  problem: null,
  threadProblem: null,
};

export const conversationsFeature = createFeature({
  name: 'conversations',
  reducer: createReducer(
    initialState,
    on(conversations.show, (state, { query }): ConversationsState => ({ ...state, query, loading: true, problem: null })),
    on(conversations.loadMore, (state): ConversationsState => ({ ...state, loading: state.cursor !== null, problem: null })),
    on(conversations.read, (state, { query, page, further }): ConversationsState =>
      query === state.query
        ? {
            ...state,
            items: further ? [...state.items, ...page.items] : page.items,
            cursor: page.nextCursor,
            loaded: true,
            loading: false,
          }
        : state,
    ),
    on(conversations.failed, (state, { problem }): ConversationsState => ({ ...state, loading: false, problem })),
    on(conversations.open, (state): ConversationsState => ({ ...state, threadProblem: null })),
    on(conversations.openFailed, (state, { conversationId, problem }): ConversationsState => ({
      ...state,
      threadProblem: { conversationId, problem },
    })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): ConversationsState => initialState),
  ),
});
