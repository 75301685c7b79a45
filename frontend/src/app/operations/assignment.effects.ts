import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, concatMap, map, of, tap } from 'rxjs';
import { newCommandId } from '../http/command-id';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { Toaster } from '../ui/toaster';
import { assignmentAnswers, assignmentCommands } from './floor.actions';
import { FloorClient } from './floor-client';

export const assign = createEffect(
  (actions$ = inject(Actions), client = inject(FloorClient)) =>
    actions$.pipe(
      ofType(assignmentCommands.assign),
      concatMap(({ assignment }) =>
        client.assign(assignment.request, assignment.commandId).pipe(
          retryWhileAway(2),
          map(({ results }) => assignmentAnswers.accepted({ assignment, results })),
          catchError((fault: unknown) => of(assignmentAnswers.refused({ assignment, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const undo = createEffect(
  (actions$ = inject(Actions), client = inject(FloorClient)) =>
    actions$.pipe(
      ofType(assignmentCommands.undo),
      concatMap(({ commandId, request }) =>
        client.undo(request, commandId).pipe(
          retryWhileAway(2),
          map(({ results }) => assignmentAnswers.undone({ results })),
          catchError((fault: unknown) => of(assignmentAnswers.undoRefused({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

type Accepted = ReturnType<typeof assignmentAnswers.accepted>;

/** What was done, in a sentence, e.g. "Assigned 3 to Ana Marín; 1 could not be assigned." */
export const assignedInWords = ({ assignment, results }: Accepted): string => {
  const done = results.filter(({ ok }) => ok);
  const name = assignment.customers[done[0]?.escalationId ?? ''];
  const what = done.length === 1 && name !== undefined ? name : done.length.toLocaleString('en');
  const rest = results.length - done.length;
  if (done.length === 0) return rest === 1 ? 'It could not be assigned.' : 'None could be assigned.';
  return `Assigned ${what} to ${assignment.toName}${rest === 0 ? '' : `; ${rest.toLocaleString('en')} could not be assigned`}.`;
};

/** Says what was done, and takes it back where the operator asks for that and nothing else has happened. */
export const offerUndo = createEffect(
  (actions$ = inject(Actions), store = inject(Store), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(assignmentAnswers.accepted),
      tap((accepted) => {
        const assignments = accepted.results.flatMap((result) =>
          result.ok && result.changed ? [{ escalationId: result.escalationId, position: result.position }] : [],
        );
        const takeBack = (): void => {
          store.dispatch(assignmentCommands.undo({ commandId: newCommandId(), request: { assignments } }));
        };
        const text = assignedInWords(accepted);
        const tone = accepted.results.some(({ ok }) => ok) ? 'good' : 'bad';
        toaster.show({ text, tone, ...(assignments.length === 0 ? {} : { undo: takeBack }) });
      }),
    ),
  { functional: true, dispatch: false },
);

export const tellUndone = createEffect(
  (actions$ = inject(Actions), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(assignmentAnswers.undone, assignmentAnswers.undoRefused),
      tap((answer) => {
        if (answer.type === assignmentAnswers.undoRefused.type) {
          toaster.show({ text: answer.problem.detail, tone: 'bad' });
          return;
        }
        const kept = answer.results.filter(({ ok }) => !ok).length;
        const words =
          kept === 1 ? '1 stays, because something has happened since.' : `${String(kept)} stay, because something has happened since.`;
        toaster.show({ text: kept === 0 ? 'The assignment is undone.' : words, tone: kept === 0 ? 'plain' : 'bad' });
      }),
    ),
  { functional: true, dispatch: false },
);
