import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, EMPTY, map, of, switchMap, withLatestFrom } from 'rxjs';
import { threadAnswers } from '../conversation/conversation.actions';
import { ConversationClient } from '../conversation/conversation-client';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { conversations } from './conversations.actions';
import { ConversationsClient } from './conversations-client';
import { conversationsFeature } from './conversations.feature';
import { wholeDays } from './whole-days';

export const readConversations = createEffect(
  (actions$ = inject(Actions), client = inject(ConversationsClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(conversations.show, conversations.loadMore),
      withLatestFrom(store.select(conversationsFeature.selectConversationsState)),
      switchMap(([action, { query, cursor }]) => {
        const further = action.type === conversations.loadMore.type;
        if (further && cursor === null) return EMPTY;
        const { outcome, ...days } = query;
        return client.page({ ...(outcome === undefined ? {} : { outcome }), ...wholeDays(days) }, further ? cursor : null).pipe(
          retryWhileAway(2),
          map((page) => conversations.read({ query, page, further })),
          catchError((fault: unknown) => of(conversations.failed({ problem: refused(fault) }))),
        );
      }),
    ),
  { functional: true },
);

/** The end of the conversation that was opened; what is older is asked for as in the inbox. */
export const readOpened = createEffect(
  (actions$ = inject(Actions), client = inject(ConversationClient)) =>
    actions$.pipe(
      ofType(conversations.open),
      switchMap(({ conversationId }) =>
        client.messages(conversationId, null).pipe(
          retryWhileAway(2),
          map((page) => threadAnswers.read({ conversationId, page, unread: false })),
          catchError((fault: unknown) => of(conversations.openFailed({ conversationId, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);
