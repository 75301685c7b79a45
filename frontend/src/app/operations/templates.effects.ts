import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, EMPTY, exhaustMap, map } from 'rxjs';
import { templates } from './templates.actions';
import { TemplatesClient } from './templates-client';

/** Where they cannot be read, those known before stay: they are read again when the list is opened the next time. */
export const readTemplates = createEffect(
  (actions$ = inject(Actions), client = inject(TemplatesClient)) =>
    actions$.pipe(
      ofType(templates.load),
      exhaustMap(() =>
        client.templates().pipe(
          map((read) => templates.read({ templates: read })),
          catchError(() => EMPTY),
        ),
      ),
    ),
  { functional: true },
);
