import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, mergeMap, tap, withLatestFrom } from 'rxjs';
import { type CustomerCommand, customer, customerAnswers, customerCommands } from '../customer/customer.actions';
import { escalationCommands, queueCommands } from '../escalation/escalation.actions';
import { escalationFeature } from '../escalation/escalation.feature';
import { newCommandId } from '../http/command-id';
import { Toaster } from '../ui/toaster';

type Merging = Extract<CustomerCommand, { name: 'merge' | 'separate' }>;
const isMerging = (command: CustomerCommand): command is Merging => command.name === 'merge' || command.name === 'separate';

/** The command that undoes a merge or a separation. @param commandId the id it gets */
export const oppositeOf = (command: Merging, commandId: string): Merging => {
  const base = { commandId, customer: command.customer, undoes: true };
  return command.name === 'merge'
    ? { ...base, name: 'separate', from: command.into }
    : { ...base, name: 'merge', into: command.from, reason: 'Undone' };
};

const done = (command: Merging): string =>
  command.name === 'merge'
    ? `${command.customer.name} is now part of ${command.into.name}.`
    : `${command.customer.name} and ${command.from.name} are two customers again.`;

/** Names change in every row: the queue, the open escalation and the customers concerned are read anew. */
export const showMerged = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(customerAnswers.accepted),
      filter(({ command }) => isMerging(command)),
      withLatestFrom(store.select(escalationFeature.selectOpenRow)),
      mergeMap(([, row]) => [
        queueCommands.load(),
        ...(row === null
          ? []
          : [
              escalationCommands.reread({ escalationId: row.id }),
              customer.load({ customerId: row.customer.id }),
              customer.loadHistory({ customerId: row.customer.id, cursor: null }),
            ]),
      ]),
    ),
  { functional: true },
);

export const offerToSeparate = createEffect(
  (actions$ = inject(Actions), store = inject(Store), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(customerAnswers.accepted),
      tap(({ command }) => {
        if (!isMerging(command)) return;
        const undo = (): void => {
          store.dispatch(customerCommands.ask({ command: oppositeOf(command, newCommandId()) }));
        };
        toaster.show({ text: done(command), tone: 'good', ...(command.undoes === true ? {} : { undo }) });
      }),
    ),
  { functional: true, dispatch: false },
);

/** Refusals that no dialog shows. */
export const tellNotSeparated = createEffect(
  (actions$ = inject(Actions), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(customerAnswers.refused),
      filter(({ command }) => command.name === 'separate' || (command.name === 'merge' && command.undoes === true)),
      tap(({ problem }) => {
        toaster.show({ text: problem.detail, tone: 'bad' });
      }),
    ),
  { functional: true, dispatch: false },
);
