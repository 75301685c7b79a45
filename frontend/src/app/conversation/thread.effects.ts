import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, exhaustMap, filter, groupBy, map, mergeMap, of, switchMap, withLatestFrom } from 'rxjs';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { live } from '../live/live.actions';
import { threadAnswers, threadCommands } from './conversation.actions';
import { ConversationClient } from './conversation-client';
import { conversationFeature } from './conversation.feature';
import { leavesHole } from './conversation.state';

export const rereadThread = createEffect(
  (actions$ = inject(Actions), client = inject(ConversationClient)) =>
    actions$.pipe(
      ofType(threadCommands.reread),
      groupBy(({ conversationId }) => conversationId),
      mergeMap((ofOne) =>
        ofOne.pipe(
          switchMap(({ conversationId }) =>
            client.messages(conversationId, null).pipe(
              retryWhileAway(2),
              map((page) => threadAnswers.read({ conversationId, page, unread: false })),
              catchError((fault: unknown) => of(threadAnswers.failed({ conversationId, problem: refused(fault) }))),
            ),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const loadOlder = createEffect(
  (actions$ = inject(Actions), client = inject(ConversationClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(threadCommands.loadOlder),
      withLatestFrom(store.select(conversationFeature.selectThreads)),
      exhaustMap(([{ conversationId }, threads]) =>
        client.messages(conversationId, threads[conversationId]?.messages[0]?.number ?? null).pipe(
          retryWhileAway(2),
          map((page) => threadAnswers.olderRead({ conversationId, page })),
          catchError((fault: unknown) => of(threadAnswers.failed({ conversationId, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** A pushed message that leaves a hole behind it: read the thread's end. */
export const fillHole = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(live.escalationPushed),
      withLatestFrom(store.select(conversationFeature.selectThreads)),
      filter(([{ frame }, threads]) => leavesHole(threads[frame.escalation.conversationId]?.messages ?? [], frame.messages)),
      map(([{ frame }]) => threadCommands.reread({ conversationId: frame.escalation.conversationId })),
    ),
  { functional: true },
);
