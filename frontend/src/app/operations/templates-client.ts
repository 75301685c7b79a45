import { inject, Injectable } from '@angular/core';
import type { TemplatesView } from '@inbox/contracts/operations/settings.views';
import { Api } from '../http/api';

@Injectable({ providedIn: 'root' })
export class TemplatesClient {
  readonly #api = inject(Api);

  templates() {
    return this.#api.read<TemplatesView>('/operations/templates');
  }
}
