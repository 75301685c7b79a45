import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, concatMap, filter, map, of, switchMap, tap } from 'rxjs';
import { newCommandId } from '../http/command-id';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { Toaster } from '../ui/toaster';
import { settingsAnswers, type SettingsCommand, settingsCommands } from './settings.actions';
import { SettingsClient } from './settings-client';

export const readSettings = createEffect(
  (actions$ = inject(Actions), client = inject(SettingsClient)) =>
    actions$.pipe(
      ofType(settingsCommands.load, settingsAnswers.accepted),
      switchMap(() =>
        client.settings().pipe(
          retryWhileAway(2),
          map((settings) => settingsAnswers.read({ settings })),
          catchError((fault: unknown) => of(settingsAnswers.failed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const askForSettings = createEffect(
  (actions$ = inject(Actions), client = inject(SettingsClient)) =>
    actions$.pipe(
      ofType(settingsCommands.ask),
      concatMap(({ command }) =>
        client.ask(command).pipe(
          retryWhileAway(2),
          map((templateId) => settingsAnswers.accepted({ command, templateId })),
          catchError((fault: unknown) => of(settingsAnswers.refused({ command, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** The command that undoes another one, or null where there is none. @param commandId the id it gets */
export const opposite = (command: SettingsCommand, templateId: string | null, commandId: string): SettingsCommand | null => {
  const base = { commandId, undoes: true };
  if (command.name === 'set') return { ...base, name: 'set', spans: command.before, before: command.spans };
  if (command.name === 'remove') return { ...base, name: 'write', templateId, template: command.before, before: null };
  if (templateId === null) return null;
  if (command.before === null) return { ...base, name: 'remove', templateId, before: command.template };
  return { ...base, name: 'write', templateId, template: command.before, before: command.template };
};

const done = (command: SettingsCommand): string => {
  if (command.name === 'set') return 'The settings are changed.';
  return command.name === 'write' ? `/${command.template.name} is saved.` : `/${command.before.name} is removed.`;
};

export const tellSettingsDone = createEffect(
  (actions$ = inject(Actions), store = inject(Store), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(settingsAnswers.accepted),
      tap(({ command, templateId }) => {
        const undo = (): void => {
          const back = opposite(command, templateId, newCommandId());
          if (back !== null) store.dispatch(settingsCommands.ask({ command: back }));
        };
        if (command.undoes === true) toaster.show({ text: `Undone: ${done(command)}`, tone: 'plain' });
        else toaster.show({ text: done(command), tone: 'good', undo });
      }),
    ),
  { functional: true, dispatch: false },
);

/** What was written in a dialog is refused there. */
export const tellSettingsRefused = createEffect(
  (actions$ = inject(Actions), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(settingsAnswers.refused),
      filter(({ command }) => command.name !== 'write' || command.undoes === true),
      tap(({ problem }) => {
        toaster.show({ text: problem.detail, tone: 'bad' });
      }),
    ),
  { functional: true, dispatch: false },
);
