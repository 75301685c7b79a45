import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, map, of, switchMap } from 'rxjs';
import { refused } from '../http/problem';
import { customer } from './customer.actions';
import { CustomerClient } from './customer-client';

export const readCustomer = createEffect(
  (actions$ = inject(Actions), client = inject(CustomerClient)) =>
    actions$.pipe(
      ofType(customer.load),
      switchMap(({ customerId }) =>
        client.one(customerId).pipe(
          map((read) => customer.read({ customer: read })),
          catchError((fault: unknown) => of(customer.failed({ customerId, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);
