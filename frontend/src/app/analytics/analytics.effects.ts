import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import { catchError, debounceTime, from, map, mergeMap, type Observable, of, switchMap, withLatestFrom } from 'rxjs';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { analyticsAnswers as answers, analyticsCommands as commands } from './analytics.actions';
import { AnalyticsClient } from './analytics-client';
import { analyticsFeature } from './analytics.feature';
import type { Ask } from './asks';

/** How many figures are read side by side: a page of them takes no more of the server than that. */
const atOnce = 4;
/** Milliseconds for which a slider rests before the server is asked. */
const rest = 120;

const read = (client: AnalyticsClient, { kind, metric, query, key }: Ask): Observable<Action> => {
  const answer$: Observable<Action> =
    kind === 'figure'
      ? client.figure(metric, query).pipe(map((figure) => answers.figureRead({ key, figure })))
      : client.distribution(metric, query).pipe(map((distribution) => answers.distributionRead({ key, distribution })));
  return answer$.pipe(
    retryWhileAway(2),
    catchError((fault: unknown) => of(answers.figureFailed({ key, problem: refused(fault) }))),
  );
};

export const readFigures = createEffect(
  (actions$ = inject(Actions), client = inject(AnalyticsClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(commands.readFigures),
      withLatestFrom(store.select(analyticsFeature.selectFigures), store.select(analyticsFeature.selectDistributions)),
      switchMap(([{ asks, again }, figures, distributions]) =>
        from(asks.filter(({ key }) => again || !(key in figures || key in distributions))).pipe(
          mergeMap((ask) => read(client, ask), atOnce),
        ),
      ),
    ),
  { functional: true },
);

export const readBacklog = createEffect(
  (actions$ = inject(Actions), client = inject(AnalyticsClient)) =>
    actions$.pipe(
      ofType(commands.readBacklog),
      debounceTime(rest),
      switchMap(({ at }) =>
        client.backlog(at).pipe(
          map((backlog) => answers.backlogRead({ backlog })),
          catchError((fault: unknown) => of(answers.backlogFailed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** The values behind a figure, and then page by page what follows. A page of other values comes too late once these are asked for. */
export const readValues = createEffect(
  (actions$ = inject(Actions), client = inject(AnalyticsClient), store = inject(Store)) =>
    actions$.pipe(
      ofType(commands.readValues, commands.readMoreValues),
      withLatestFrom(store.select(analyticsFeature.selectValues)),
      switchMap(([{ metric, query }, { nextCursor }]) =>
        client.values(metric, nextCursor === null ? query : { ...query, cursor: nextCursor }).pipe(
          map((page) => answers.valuesRead({ page })),
          catchError((fault: unknown) => of(answers.valuesFailed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const readEvidence = createEffect(
  (actions$ = inject(Actions), client = inject(AnalyticsClient)) =>
    actions$.pipe(
      ofType(commands.readEvidence),
      switchMap(({ metric, escalationId, ordinal }) =>
        client.evidence(metric, escalationId, ordinal).pipe(
          map((evidence) => answers.evidenceRead({ evidence })),
          catchError((fault: unknown) => of(answers.evidenceFailed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);
