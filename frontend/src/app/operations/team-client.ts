import { inject, Injectable } from '@angular/core';
import type { TeamView } from '@inbox/contracts/operations/operator.views';
import { Api } from '../http/api';

@Injectable({ providedIn: 'root' })
export class TeamClient {
  readonly #api = inject(Api);

  team() {
    return this.#api.read<TeamView>('/operations/team');
  }
}
