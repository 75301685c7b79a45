import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, EMPTY, filter, map, mergeMap, of, switchMap, take, withLatestFrom } from 'rxjs';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { sessionAnswers, sessionCommands } from '../identity/session.actions';
import { sessionFeature } from '../identity/session.feature';
import { seesTheFloor, takesEscalations } from '../identity/what-roles-do';
import { team } from './team.actions';
import { TeamClient } from './team-client';

export const readTeam = createEffect(
  (actions$ = inject(Actions), client = inject(TeamClient)) =>
    actions$.pipe(
      ofType(team.load, sessionAnswers.signedIn, sessionAnswers.availabilityDeclared),
      filter((action) => action.type !== sessionAnswers.signedIn.type || seesTheFloor(action.session.role)),
      switchMap(() =>
        client.team().pipe(
          retryWhileAway(2),
          map((read) => team.read({ team: read })),
          catchError((fault: unknown) => of(team.failed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** Who signs in is there: Online, unless a status was declared that says more. */
export const arrive = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(sessionAnswers.signedIn),
      filter(({ returnTo, session }) => returnTo !== null && takesEscalations(session.role)),
      switchMap(() => actions$.pipe(ofType(sessionAnswers.availabilityLearnt), take(1))),
      filter(({ status }) => status === 'OFFLINE'),
      map(({ status }) => sessionCommands.declareAvailability({ status: 'ONLINE', before: status, byItself: true })),
    ),
  { functional: true },
);

/** Own status, as the team's list has it. */
export const learnAvailability = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(team.read),
      withLatestFrom(store.select(sessionFeature.selectMe), store.select(sessionFeature.selectAvailability)),
      mergeMap(
        ([
          {
            team: { items },
          },
          me,
          known,
        ]) => {
          const status = items.find(({ id }) => id === me)?.status;
          return status === undefined || status === known ? EMPTY : of(status);
        },
      ),
      map((status) => sessionAnswers.availabilityLearnt({ status })),
    ),
  { functional: true },
);
