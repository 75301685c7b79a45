import { createFeature, createReducer, on } from '@ngrx/store';
import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { withoutKey } from '../without-key';
import { customer } from './customer.actions';

export interface CustomerState {
  readonly customers: Readonly<Record<string, CustomerView>>;
  readonly failures: Readonly<Record<string, Refused>>;
}

const initialState: CustomerState = { customers: {}, failures: {} };

export const customerFeature = createFeature({
  name: 'customer',
  reducer: createReducer(
    initialState,
    on(customer.read, (state, { customer: read }): CustomerState => ({ ...state, customers: { ...state.customers, [read.id]: read } })),
    on(customer.load, (state, { customerId }): CustomerState => ({ ...state, failures: withoutKey(state.failures, customerId) })),
    on(customer.failed, (state, { customerId, problem }): CustomerState => ({
      ...state,
      failures: { ...state.failures, [customerId]: problem },
    })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): CustomerState => initialState),
  ),
});
