import { inject, Injectable } from '@angular/core';
import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import { Api } from '../http/api';

@Injectable({ providedIn: 'root' })
export class CustomerClient {
  readonly #api = inject(Api);

  one(customerId: string) {
    return this.#api.read<CustomerView>(`/customers/${customerId}`);
  }
}
