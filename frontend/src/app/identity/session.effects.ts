import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, concatMap, exhaustMap, map, of, switchMap, tap, timer } from 'rxjs';
import { refused } from '../http/problem';
import { sessionAnswers, sessionCommands } from './session.actions';
import { SessionClient } from './session-client';

/** Asks until it is known who is signed in: while the server is away every 2 s. */
export const lookUp = createEffect(
  (actions$ = inject(Actions), client = inject(SessionClient)) =>
    actions$.pipe(
      ofType(sessionCommands.lookUp, sessionAnswers.lookUpFailed),
      switchMap((action) => (action.type === sessionCommands.lookUp.type ? of(0) : timer(2_000))),
      switchMap(() =>
        client.whoAmI().pipe(
          map((session) => sessionAnswers.signedIn({ session, returnTo: null })),
          catchError((fault: unknown) => {
            const problem = refused(fault);
            return of(problem.status === 401 ? sessionAnswers.nobodySignedIn() : sessionAnswers.lookUpFailed({ problem }));
          }),
        ),
      ),
    ),
  { functional: true },
);

export const signIn = createEffect(
  (actions$ = inject(Actions), client = inject(SessionClient)) =>
    actions$.pipe(
      ofType(sessionCommands.signIn),
      exhaustMap(({ email, password, returnTo }) =>
        client.signIn({ email, password }).pipe(
          map((session) => sessionAnswers.signedIn({ session, returnTo })),
          catchError((fault: unknown) => of(sessionAnswers.signInRefused({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** Who signs out is Offline for the team. The screen is left even when nobody answers. */
export const signOut = createEffect(
  (actions$ = inject(Actions), client = inject(SessionClient)) =>
    actions$.pipe(
      ofType(sessionCommands.signOut),
      exhaustMap(() =>
        client.declareAvailability('OFFLINE').pipe(
          catchError(() => of(null)),
          concatMap(() => client.signOut()),
          catchError(() => of(null)),
          map(() => sessionAnswers.signedOut()),
        ),
      ),
    ),
  { functional: true },
);

export const declareAvailability = createEffect(
  (actions$ = inject(Actions), client = inject(SessionClient)) =>
    actions$.pipe(
      ofType(sessionCommands.declareAvailability),
      concatMap(({ status, before, byItself }) =>
        client.declareAvailability(status).pipe(
          map(() => sessionAnswers.availabilityDeclared({ status })),
          catchError((fault: unknown) =>
            of(sessionAnswers.availabilityRefused({ before, problem: refused(fault), byItself: byItself ?? false })),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** To the page that was asked for before the sign-in. */
export const enter = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) =>
    actions$.pipe(
      ofType(sessionAnswers.signedIn),
      tap(({ returnTo }) => (returnTo === null ? undefined : void router.navigateByUrl(returnTo, { replaceUrl: true }))),
    ),
  { functional: true, dispatch: false },
);

export const leave = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) =>
    actions$.pipe(
      ofType(sessionAnswers.ended, sessionAnswers.signedOut),
      tap(({ type }) => {
        if (router.url.startsWith('/sign-in')) return;
        const queryParams = type === sessionAnswers.ended.type ? { return: router.url } : {};
        void router.navigate(['/sign-in'], { queryParams });
      }),
    ),
  { functional: true, dispatch: false },
);
