import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, concatMap, EMPTY, map, of, switchMap, takeUntil, withLatestFrom } from 'rxjs';
import { ConversationClient } from '../conversation/conversation-client';
import { escalationCommands } from '../escalation/escalation.actions';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { customer, customerAnswers, customerCommands, earlier } from './customer.actions';
import { CustomerClient } from './customer-client';
import { customerFeature } from './customer.feature';

export const readCustomer = createEffect(
  (actions$ = inject(Actions), client = inject(CustomerClient)) =>
    actions$.pipe(
      ofType(customer.load),
      switchMap(({ customerId }) =>
        client.one(customerId).pipe(
          map((read) => customer.read({ customerId, customer: read })),
          catchError((fault: unknown) => of(customer.failed({ customerId, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const readHistory = createEffect(
  (actions$ = inject(Actions), client = inject(CustomerClient)) =>
    actions$.pipe(
      ofType(customer.loadHistory),
      switchMap(({ customerId, cursor }) =>
        client.history(customerId, cursor).pipe(
          map((page) => customer.historyRead({ customerId, page, cursor })),
          catchError((fault: unknown) => of(customer.historyFailed({ customerId, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** The end of an earlier conversation, then what was said before it, until it is closed. */
export const readEarlier = createEffect(
  (actions$ = inject(Actions), store = inject(Store), client = inject(ConversationClient)) =>
    actions$.pipe(
      ofType(earlier.open, earlier.loadOlder),
      withLatestFrom(store.select(customerFeature.selectEarlier)),
      switchMap(([, open]) =>
        open === null
          ? EMPTY
          : client.messages(open.item.conversationId, open.messages[0]?.number ?? null).pipe(
              map((page) => earlier.read({ page })),
              catchError((fault: unknown) => of(earlier.failed({ problem: refused(fault) }))),
              takeUntil(actions$.pipe(ofType(earlier.close, escalationCommands.open))),
            ),
      ),
    ),
  { functional: true },
);

export const askForCustomer = createEffect(
  (actions$ = inject(Actions), client = inject(CustomerClient)) =>
    actions$.pipe(
      ofType(customerCommands.ask),
      concatMap(({ command }) =>
        client.ask(command).pipe(
          retryWhileAway(2),
          map(() => customerAnswers.accepted({ command })),
          catchError((fault: unknown) => of(customerAnswers.refused({ command, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);
