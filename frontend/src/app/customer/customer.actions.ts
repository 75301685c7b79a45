import { createActionGroup, props } from '@ngrx/store';
import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import type { Refused } from '../http/problem';

export const customer = createActionGroup({
  source: 'Customer',
  events: {
    Load: props<{ customerId: string }>(),
    Read: props<{ customer: CustomerView }>(),
    Failed: props<{ customerId: string; problem: Refused }>(),
  },
});
