import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, concatMap, EMPTY, exhaustMap, filter, forkJoin, map, mergeMap, of, switchMap, withLatestFrom } from 'rxjs';
import { refused } from '../http/problem';
import { earlierPosition } from '../http/position';
import { retryWhileAway } from '../http/retry';
import { live, liveCommands } from '../live/live.actions';
import { escalationAnswers, escalationCommands, queueAnswers, queueCommands } from './escalation.actions';
import { EscalationClient } from './escalation-client';
import { escalationFeature } from './escalation.feature';

/** The most rows that are read anew after a long absence; the rest is paged in again. */
const mostRows = 2_000;

/** The snapshot of both sections; what changes from then on is pushed. */
export const loadQueue = createEffect(
  (actions$ = inject(Actions), client = inject(EscalationClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(queueCommands.load),
      withLatestFrom(store.select(escalationFeature.selectUnclaimed)),
      switchMap(([, { length }]) =>
        forkJoin({ mine: client.top('mine', mostRows), unclaimed: client.top('unclaimed', Math.min(length, mostRows)) }).pipe(
          retryWhileAway(2),
          mergeMap(({ mine, unclaimed }) => [
            queueAnswers.sectionRead({ section: 'mine', page: mine }),
            queueAnswers.sectionRead({ section: 'unclaimed', page: unclaimed }),
            liveCommands.watch({ view: 'queue', after: earlierPosition(mine.position, unclaimed.position) }),
          ]),
          catchError((fault: unknown) => of(queueAnswers.failed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const loadMore = createEffect(
  (actions$ = inject(Actions), client = inject(EscalationClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(queueCommands.loadMore),
      withLatestFrom(store.select(escalationFeature.selectCursor)),
      exhaustMap(([, cursor]) =>
        cursor === null
          ? EMPTY
          : client.page('unclaimed', cursor).pipe(
              retryWhileAway(2),
              map((page) => queueAnswers.furtherPageRead({ page })),
              catchError((fault: unknown) => of(queueAnswers.failed({ problem: refused(fault) }))),
            ),
      ),
    ),
  { functional: true },
);

export const ask = createEffect(
  (actions$ = inject(Actions), client = inject(EscalationClient)) =>
    actions$.pipe(
      ofType(escalationCommands.ask),
      concatMap(({ command }) =>
        client.ask(command).pipe(
          retryWhileAway(2),
          map(({ position }) => escalationAnswers.accepted({ command, position })),
          catchError((fault: unknown) => of(escalationAnswers.refused({ command, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** Own writes show at once: the row and the own section are read behind the write's position. */
export const readOwnWrites = createEffect(
  (actions$ = inject(Actions), client = inject(EscalationClient)) =>
    actions$.pipe(
      ofType(escalationAnswers.accepted),
      switchMap(() => client.top('mine', mostRows).pipe(catchError(() => EMPTY))),
      map((page) => queueAnswers.sectionRead({ section: 'mine', page })),
    ),
  { functional: true },
);

/** A refusal means that the screen was behind: look again. */
export const lookAgain = createEffect(
  (actions$ = inject(Actions), client = inject(EscalationClient)) =>
    actions$.pipe(
      ofType(escalationAnswers.accepted, escalationAnswers.refused),
      mergeMap(({ command }) => client.one(command.escalationId).pipe(catchError(() => EMPTY))),
      map((escalation) => escalationAnswers.read({ escalation })),
    ),
  { functional: true },
);

export const readHistory = createEffect(
  (actions$ = inject(Actions), client = inject(EscalationClient)) =>
    actions$.pipe(
      ofType(escalationCommands.seeHistory),
      switchMap(({ escalationId }) =>
        client.history(escalationId).pipe(
          map((history) => escalationAnswers.historyRead({ escalationId, history })),
          catchError((fault: unknown) => of(escalationAnswers.historyFailed({ escalationId, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const markSeen = createEffect(
  (actions$ = inject(Actions), client = inject(EscalationClient)) =>
    actions$.pipe(
      ofType(escalationCommands.markSeen),
      concatMap(({ escalationId, number }) => client.markSeen(escalationId, number).pipe(catchError(() => EMPTY))),
    ),
  { functional: true, dispatch: false },
);

/** The queue is read anew where the server says that too much was missed, and where its first reading failed. */
export const resyncQueue = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(live.resyncAsked, live.connected),
      withLatestFrom(store.select(escalationFeature.selectProblem)),
      filter(([action, problem]) => (action.type === live.resyncAsked.type ? action.view === 'queue' : problem !== null)),
      map(() => queueCommands.load()),
    ),
  { functional: true },
);
