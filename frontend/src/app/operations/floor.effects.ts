import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, filter, map, mergeMap, of, switchMap } from 'rxjs';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { live, liveCommands } from '../live/live.actions';
import { floor } from './floor.actions';
import { FloorClient } from './floor-client';

/** The overview as it stands; what changes from then on is pushed. */
export const readOverview = createEffect(
  (actions$ = inject(Actions), client = inject(FloorClient)) =>
    actions$.pipe(
      ofType(floor.load),
      switchMap(() =>
        client.overview().pipe(
          retryWhileAway(2),
          mergeMap((overview) => [floor.read({ overview }), liveCommands.watch({ view: 'operations', after: overview.position })]),
          catchError((fault: unknown) => of(floor.failed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const readAnew = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(live.resyncAsked),
      filter(({ view }) => view === 'operations'),
      map(() => floor.load()),
    ),
  { functional: true },
);

/** Nobody looks any more. */
export const unwatch = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(floor.leave),
      map(() => liveCommands.unwatch({ view: 'operations' })),
    ),
  { functional: true },
);
