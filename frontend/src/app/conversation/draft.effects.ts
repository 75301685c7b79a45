import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import {
  catchError,
  concatMap,
  debounce,
  EMPTY,
  filter,
  groupBy,
  map,
  mergeMap,
  of,
  switchMap,
  take,
  tap,
  timer,
  withLatestFrom,
} from 'rxjs';
import { escalationCommands } from '../escalation/escalation.actions';
import { live } from '../live/live.actions';
import { draftAnswers, draftCommands, sendAnswers } from './conversation.actions';
import { ConversationClient } from './conversation-client';
import { conversationFeature } from './conversation.feature';
import { isUnkept } from './conversation.state';
import { KeptHere } from './kept-here';

/** Milliseconds of rest after which what was typed goes to the server. */
const rest = 600;

export const readDraft = createEffect(
  (actions$ = inject(Actions), client = inject(ConversationClient), keptHere = inject(KeptHere)) =>
    actions$.pipe(
      ofType(escalationCommands.open),
      switchMap(({ escalationId }) =>
        escalationId === null
          ? EMPTY
          : client.draft(escalationId).pipe(
              map(({ text }) => draftAnswers.read({ escalationId, text: keptHere.draft(escalationId) ?? text, saved: text })),
              catchError(() => {
                const text = keptHere.draft(escalationId);
                return text === null ? EMPTY : of(draftCommands.type({ escalationId, text }));
              }),
            ),
      ),
    ),
  { functional: true },
);

/** What is typed is kept in this browser at once. */
export const keepDraftHere = createEffect(
  (actions$ = inject(Actions), keptHere = inject(KeptHere)) =>
    actions$.pipe(
      ofType(draftCommands.type, draftAnswers.kept),
      tap((action) => {
        if (action.type === draftCommands.type.type) keptHere.keepDraft(action.escalationId, action.text);
        else keptHere.forgetDraft(action.escalationId, action.text);
      }),
    ),
  { functional: true, dispatch: false },
);

/** Each escalation's draft goes to the server after a rest, or at once when the compose box is left; one after the other. */
export const keepDraft = createEffect(
  (actions$ = inject(Actions), client = inject(ConversationClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(draftCommands.type, draftCommands.leave),
      groupBy(({ escalationId }) => escalationId),
      mergeMap((ofOne) =>
        ofOne.pipe(
          debounce(({ type }) => timer(type === draftCommands.leave.type ? 0 : rest)),
          concatMap(({ escalationId }) =>
            store.select(conversationFeature.selectDrafts).pipe(
              take(1),
              map((drafts) => drafts[escalationId]),
              filter((draft) => draft !== undefined && isUnkept(draft)),
              concatMap((draft) => {
                const text = draft?.text ?? '';
                return client.keepDraft(escalationId, text).pipe(
                  map(() => draftAnswers.kept({ escalationId, text, at: new Date().toISOString() })),
                  catchError(() => of(draftAnswers.notKept({ escalationId }))),
                );
              }),
            ),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** Nothing stays unkept: after a lost connection, and once a message that emptied the box was accepted. */
export const keepLater = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(live.connected, sendAnswers.accepted, draftAnswers.read),
      withLatestFrom(store.select(conversationFeature.selectUnkeptDrafts)),
      mergeMap(([, unkept]) => unkept.map((escalationId) => draftCommands.leave({ escalationId }))),
    ),
  { functional: true },
);
