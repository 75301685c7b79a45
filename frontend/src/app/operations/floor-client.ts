import { inject, Injectable } from '@angular/core';
import type { InboxPage } from '@inbox/contracts/escalation/escalation.views';
import type { AssignmentsRequest, UndoAssignmentsRequest } from '@inbox/contracts/operations/floor.requests';
import type { AssignmentsAccepted, OverviewView } from '@inbox/contracts/operations/floor.views';
import type { Observable } from 'rxjs';
import { Api } from '../http/api';
import { parametersOf, type TableQuery } from './escalations-page/table-query';

const pageSize = 100;

@Injectable({ providedIn: 'root' })
export class FloorClient {
  readonly #api = inject(Api);

  overview(): Observable<OverviewView> {
    return this.#api.read('/operations/overview');
  }

  escalations(query: TableQuery, cursor: string | null): Observable<InboxPage> {
    const parameters = { section: 'all', limit: pageSize, ...parametersOf(query) };
    return this.#api.read('/escalations', cursor === null ? parameters : { ...parameters, cursor });
  }

  assign(request: AssignmentsRequest, commandId: string) {
    return this.#api.write<AssignmentsAccepted>('POST', '/operations/assignments', request, commandId);
  }

  undo(request: UndoAssignmentsRequest, commandId: string) {
    return this.#api.write<AssignmentsAccepted>('POST', '/operations/assignments/undo', request, commandId);
  }
}
