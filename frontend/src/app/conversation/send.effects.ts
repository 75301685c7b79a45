import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, concatMap, filter, groupBy, map, mergeMap, of, tap, withLatestFrom } from 'rxjs';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { sessionAnswers } from '../identity/session.actions';
import { live } from '../live/live.actions';
import { sendAnswers, sendCommands, threadCommands } from './conversation.actions';
import { ConversationClient } from './conversation-client';
import { conversationFeature } from './conversation.feature';
import { KeptHere } from './kept-here';

/** Further attempts before a message shows as failed: some 15 seconds with the back-off. */
const attempts = 5;

/** Messages of one escalation go out one after the other, each with its own id at every attempt. */
export const send = createEffect(
  (actions$ = inject(Actions), client = inject(ConversationClient)) =>
    actions$.pipe(
      ofType(sendCommands.send, sendCommands.retry),
      map((action) => action.send),
      groupBy(({ escalationId }) => escalationId),
      mergeMap((ofOne) =>
        ofOne.pipe(
          concatMap((each) =>
            client.send(each).pipe(
              retryWhileAway(attempts),
              map(({ position, messageId }) => sendAnswers.accepted({ send: each, position, messageId })),
              catchError((fault: unknown) => of(sendAnswers.refused({ send: each, problem: refused(fault) }))),
            ),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** Own messages show at once, and so does what made a reply stale. */
export const readAfterSend = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(sendAnswers.accepted, sendAnswers.refused),
      map((answer) => threadCommands.reread({ conversationId: answer.send.conversationId })),
    ),
  { functional: true },
);

/** What failed because nobody answered goes out again by itself: its id makes it count once. */
export const sendAgain = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(live.connected, live.heartbeat),
      filter((action) => action.type === live.connected.type || !action.stale),
      withLatestFrom(store.select(conversationFeature.selectSendings)),
      mergeMap(([, sendings]) =>
        sendings.filter(({ state, unanswered }) => state === 'failed' && unanswered).map((each) => sendCommands.retry({ send: each.send })),
      ),
    ),
  { functional: true },
);

/** A message on its way outlives the page: this window finds it again. */
export const keepSendHere = createEffect(
  (actions$ = inject(Actions), keptHere = inject(KeptHere)) =>
    actions$.pipe(
      ofType(sendCommands.send, sendCommands.discard, sendAnswers.accepted, sendAnswers.refused),
      tap((action) => {
        if (action.type === sendCommands.send.type) keptHere.keepSend(action.send);
        if (action.type === sendCommands.discard.type) keptHere.forgetSend(action.commandId);
        if (action.type === sendAnswers.accepted.type) keptHere.forgetSend(action.send.commandId);
        if (action.type === sendAnswers.refused.type && action.problem.code === 'STALE') keptHere.forgetSend(action.send.commandId);
      }),
    ),
  { functional: true, dispatch: false },
);

export const findUnconfirmed = createEffect(
  (actions$ = inject(Actions), keptHere = inject(KeptHere)) =>
    actions$.pipe(
      ofType(sessionAnswers.signedIn),
      map(() => sendAnswers.unconfirmedFound({ sends: keptHere.sends() })),
    ),
  { functional: true },
);
