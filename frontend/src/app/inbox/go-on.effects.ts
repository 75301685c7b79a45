import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, map, tap, withLatestFrom } from 'rxjs';
import { escalationAnswers, queueCommands } from '../escalation/escalation.actions';
import { escalationFeature } from '../escalation/escalation.feature';
import { sessionAnswers } from '../identity/session.actions';
import { seesTheFloor } from '../identity/what-roles-do';
import { leavesTheDesk } from './leaving';

export const begin = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(sessionAnswers.signedIn),
      filter(({ session }) => seesTheFloor(session.role)),
      map(() => queueCommands.load()),
    ),
  { functional: true },
);

/** After resolving, snoozing or handing on what is open: the next of My Active, else the top of Unclaimed. */
export const goOn = createEffect(
  (actions$ = inject(Actions), store = inject(Store), router = inject(Router)) =>
    actions$.pipe(
      ofType(escalationAnswers.accepted),
      withLatestFrom(store.select(escalationFeature.selectWork), store.select(escalationFeature.selectOpenId)),
      filter(([{ command }, , openId]) => leavesTheDesk(command) && command.escalationId === openId),
      tap(([{ command }, { mine, unclaimed }]) => {
        const next = [...mine, ...unclaimed].find(({ id, status }) => id !== command.escalationId && status !== 'SNOOZED');
        void router.navigate(next === undefined ? ['/inbox'] : ['/inbox', next.id]);
      }),
    ),
  { functional: true, dispatch: false },
);
