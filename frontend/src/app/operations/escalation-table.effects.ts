import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, exhaustMap, filter, map, of, switchMap, takeUntil, withLatestFrom } from 'rxjs';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { live } from '../live/live.actions';
import { tableAnswers, tableCommands } from './escalation-table.actions';
import { escalationTableFeature } from './escalation-table.feature';
import { FloorClient } from './floor-client';

export const readPage = createEffect(
  (actions$ = inject(Actions), client = inject(FloorClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(tableCommands.show, tableCommands.readAgain),
      withLatestFrom(store.select(escalationTableFeature.selectQuery)),
      switchMap(([, query]) =>
        client.escalations(query, null).pipe(
          retryWhileAway(2),
          map((page) => tableAnswers.pageRead({ query, page })),
          catchError((fault: unknown) => of(tableAnswers.failed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const readFurther = createEffect(
  (actions$ = inject(Actions), client = inject(FloorClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(tableCommands.loadMore),
      withLatestFrom(store.select(escalationTableFeature.selectEscalationTableState)),
      filter(([, { cursor, loading }]) => cursor !== null && loading === 'further'),
      exhaustMap(([, { query, cursor }]) =>
        client.escalations(query, cursor).pipe(
          retryWhileAway(2),
          map((page) => tableAnswers.furtherPageRead({ query, page })),
          catchError((fault: unknown) => of(tableAnswers.failed({ problem: refused(fault) }))),
          takeUntil(actions$.pipe(ofType(tableCommands.show, tableCommands.readAgain))),
        ),
      ),
    ),
  { functional: true },
);

/** Where too much was missed, rows on screen may be behind. */
export const readAgain = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(live.resyncAsked),
      withLatestFrom(store.select(escalationTableFeature.selectLoaded)),
      filter(([{ view }, loaded]) => view === 'queue' && loaded),
      map(() => tableCommands.readAgain()),
    ),
  { functional: true },
);
