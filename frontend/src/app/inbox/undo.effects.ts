import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, map, tap, withLatestFrom } from 'rxjs';
import { type EscalationCommand, escalationAnswers, escalationCommands } from '../escalation/escalation.actions';
import { escalationFeature } from '../escalation/escalation.feature';
import { sessionAnswers } from '../identity/session.actions';
import { newCommandId } from '../http/command-id';
import { priorityWords } from '../ui/plain-words';
import { snoozeEnd } from '../ui/sentences';
import { Toaster } from '../ui/toaster';
import { leavesTheDesk } from './leaving';

/** The command that undoes another one, or null where there is none. @param commandId the id it gets */
export const opposite = (command: EscalationCommand, commandId: string): EscalationCommand | null => {
  const base = { commandId, escalationId: command.escalationId, undoes: true };
  switch (command.name) {
    case 'claim':
      return { ...base, name: 'release', request: { reason: 'Undone' } };
    case 'release':
      return { ...base, name: 'claim', at: Date.now() };
    case 'prioritize':
      return { ...base, name: 'prioritize', from: command.to, to: command.from, reason: 'Undone' };
    case 'resolve':
      return { ...base, name: 'reopen', reason: 'Undone' };
    case 'snooze':
      return { ...base, name: 'wake' };
    case 'transfer':
      if (command.fromId === undefined) return null;
      // What waits for a team is taken back as anything that waits.
      return command.request.toTeamId !== undefined
        ? { ...base, name: 'claim', at: Date.now() }
        : { ...base, name: 'transfer', request: { toOperatorId: command.fromId }, toName: 'where it was' };
    case 'wake':
    case 'reopen':
      return null;
  }
};

const done = (command: EscalationCommand, customer: string): string => {
  switch (command.name) {
    case 'claim':
      return `You claimed ${customer}.`;
    case 'release':
      return `You released ${customer}.`;
    case 'transfer':
      return command.undoes === true ? `${customer} is back ${command.toName}.` : `You transferred ${customer} to ${command.toName}.`;
    case 'snooze':
      return `You snoozed ${customer} until ${snoozeEnd(command.request.until ?? null)}.`;
    case 'wake':
      return `${customer} is back from snooze.`;
    case 'prioritize':
      return `Priority of ${customer} is now ${priorityWords[command.to].toLowerCase()}.`;
    case 'resolve':
      return `You resolved ${customer}.`;
    case 'reopen':
      return `You reopened ${customer}.`;
  }
};

export const offerUndo = createEffect(
  (actions$ = inject(Actions), store = inject(Store), toaster = inject(Toaster), router = inject(Router)) =>
    actions$.pipe(
      ofType(escalationAnswers.accepted),
      withLatestFrom(store.select(escalationFeature.selectEntities)),
      map(([{ command }, rows]) => ({ command, customer: rows[command.escalationId]?.customer.name ?? 'the escalation' })),
      tap(({ command, customer }) => {
        if (command.undoes === true) {
          toaster.show({ text: `Undone: ${done(command, customer)}`, tone: 'plain' });
          return;
        }
        const undo = (): void => {
          const back = opposite(command, newCommandId());
          if (back === null) return;
          store.dispatch(escalationCommands.ask({ command: back }));
          if (leavesTheDesk(command)) void router.navigate(['/inbox', command.escalationId]);
        };
        toaster.show({ text: done(command, customer), tone: 'good', ...(opposite(command, '') === null ? {} : { undo }) });
      }),
    ),
  { functional: true, dispatch: false },
);

export const tellStatusRefusal = createEffect(
  (actions$ = inject(Actions), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(sessionAnswers.availabilityRefused),
      filter(({ byItself }) => !byItself),
      tap(({ problem }) => {
        toaster.show({ text: `Your status was not changed. ${problem.detail}`, tone: 'bad' });
      }),
    ),
  { functional: true, dispatch: false },
);

/** Refusals that no dialog shows. A lost claim is told where the claim was asked for. */
export const tellRefusal = createEffect(
  (actions$ = inject(Actions), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(escalationAnswers.refused),
      filter(({ command, problem }) => {
        const shownElsewhere = command.name === 'claim' ? problem.code === 'ALREADY_CLAIMED' : command.name !== 'reopen';
        return command.undoes === true || !shownElsewhere;
      }),
      tap(({ problem }) => {
        toaster.show({ text: problem.detail, tone: 'bad' });
      }),
    ),
  { functional: true, dispatch: false },
);
