import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { catchError, concat, EMPTY, map, mergeMap, of, pairwise, startWith, switchMap, withLatestFrom } from 'rxjs';
import { threadAnswers } from '../conversation/conversation.actions';
import { ConversationClient } from '../conversation/conversation-client';
import { escalationAnswers, escalationCommands } from '../escalation/escalation.actions';
import { EscalationClient } from '../escalation/escalation-client';
import { escalationFeature } from '../escalation/escalation.feature';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { live, liveCommands } from '../live/live.actions';

/**
 * The whole of one escalation: its thread, then the escalation itself, then what is pushed. In this order nothing falls between:
 * the escalation is never older than the thread, and the pushes go on from the thread's position.
 */
const whole = (row: InboxItem, escalations: EscalationClient, conversations: ConversationClient) =>
  conversations
    .messages(row.conversationId, null)
    .pipe(
      mergeMap((page) =>
        concat(
          of(threadAnswers.read({ conversationId: row.conversationId, page, unread: row.unread })),
          escalations.one(row.id).pipe(map((escalation) => escalationAnswers.read({ escalation }))),
          of(liveCommands.watch({ view: `escalation:${row.id}`, after: page.position })),
        ),
      ),
    );

export const readOpen = createEffect(
  (actions$ = inject(Actions), store = inject(Store), escalations = inject(EscalationClient), conversations = inject(ConversationClient)) =>
    actions$.pipe(
      ofType(escalationCommands.open, escalationCommands.reread),
      withLatestFrom(store.select(escalationFeature.selectEntities)),
      switchMap(([{ escalationId }, rows]) => {
        if (escalationId === null) return EMPTY;
        const row = rows[escalationId];
        const opened =
          row === undefined
            ? escalations
                .one(escalationId)
                .pipe(
                  mergeMap((escalation) =>
                    concat(of(escalationAnswers.read({ escalation })), whole(escalation, escalations, conversations)),
                  ),
                )
            : whole(row, escalations, conversations);
        return opened.pipe(
          retryWhileAway(2),
          catchError((fault: unknown) => of(escalationAnswers.readFailed({ escalationId, problem: refused(fault) }))),
        );
      }),
    ),
  { functional: true },
);

/** What was open is watched no longer. */
export const unwatchClosed = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(escalationCommands.open),
      map(({ escalationId }) => escalationId),
      startWith(null),
      pairwise(),
      mergeMap(([before, now]) => (before === null || before === now ? EMPTY : of(liveCommands.unwatch({ view: `escalation:${before}` })))),
    ),
  { functional: true },
);

const concerns = (
  action: ReturnType<typeof live.resyncAsked> | ReturnType<typeof live.connected> | ReturnType<typeof live.queuePushed>,
  openId: string,
  failed: boolean,
): boolean => {
  switch (action.type) {
    case live.resyncAsked.type:
      return action.view === `escalation:${openId}`;
    case live.queuePushed.type: // it was raised only now: its row comes after the address was opened
      return failed && action.frame.items.some(({ id }) => id === openId);
    case live.connected.type:
      return failed;
  }
};

/** The open escalation is read anew when too much of it was missed, or when its reading had failed. */
export const resyncOpen = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(live.resyncAsked, live.connected, live.queuePushed),
      withLatestFrom(store.select(escalationFeature.selectOpenId), store.select(escalationFeature.selectOpenFailure)),
      mergeMap(([action, openId, failure]) => (openId !== null && concerns(action, openId, failure !== null) ? of(openId) : EMPTY)),
      map((escalationId) => escalationCommands.reread({ escalationId })),
    ),
  { functional: true },
);
