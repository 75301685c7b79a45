import { inject, Injectable } from '@angular/core';
import type { AssignmentsRequest, UndoAssignmentsRequest } from '@inbox/contracts/operations/floor.requests';
import type { AssignmentsAccepted, OverviewView } from '@inbox/contracts/operations/floor.views';
import type { Observable } from 'rxjs';
import { Api } from '../http/api';

@Injectable({ providedIn: 'root' })
export class FloorClient {
  readonly #api = inject(Api);

  overview(): Observable<OverviewView> {
    return this.#api.read('/operations/overview');
  }

  assign(request: AssignmentsRequest, commandId: string) {
    return this.#api.write<AssignmentsAccepted>('POST', '/operations/assignments', request, commandId);
  }

  undo(request: UndoAssignmentsRequest, commandId: string) {
    return this.#api.write<AssignmentsAccepted>('POST', '/operations/assignments/undo', request, commandId);
  }
}
