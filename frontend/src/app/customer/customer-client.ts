import { inject, Injectable } from '@angular/core';
import type { CustomerHistoryPage, CustomersPage, CustomerView } from '@inbox/contracts/customer/customer.views';
import type { Observable } from 'rxjs';
import { Api } from '../http/api';
import type { CustomerCommand } from './customer.actions';

const bodyOf = (command: CustomerCommand): { method: 'POST' | 'PUT'; path: string; body: object } => {
  switch (command.name) {
    case 'merge':
      return { method: 'POST', path: 'merge', body: { intoCustomerId: command.into.id, reason: command.reason } };
    case 'separate':
      return { method: 'POST', path: 'unmerge', body: {} };
    case 'note':
      return { method: 'POST', path: 'cs-notes', body: { text: command.text } };
    case 'edit-note':
      return { method: 'PUT', path: `cs-notes/${command.noteId}`, body: { text: command.text, version: command.version } };
  }
};

@Injectable({ providedIn: 'root' })
export class CustomerClient {
  readonly #api = inject(Api);

  one(customerId: string): Observable<CustomerView> {
    return this.#api.read(`/customers/${customerId}`);
  }

  history(customerId: string, cursor: string | null): Observable<CustomerHistoryPage> {
    return this.#api.read(`/customers/${customerId}/history`, cursor === null ? {} : { cursor });
  }

  /** @param search beginnings of words of the name, the e-mail address or the external id */
  find(search: string): Observable<CustomersPage> {
    return this.#api.read('/customers', { q: search });
  }

  ask(command: CustomerCommand) {
    const { method, path, body } = bodyOf(command);
    return this.#api.write(method, `/customers/${command.customer.id}/${path}`, body, command.commandId);
  }
}
