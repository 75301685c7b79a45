import { inject, Injectable } from '@angular/core';
import type { ConversationPage } from '@inbox/contracts/conversation/conversation.views';
import type { Observable } from 'rxjs';
import { Api } from '../http/api';

const pageSize = 100;

@Injectable({ providedIn: 'root' })
export class ConversationsClient {
  readonly #api = inject(Api);

  /** @param parameters the filters, as `GET /api/operations/conversations` takes them */
  page(parameters: Readonly<Record<string, string>>, cursor: string | null): Observable<ConversationPage> {
    return this.#api.read('/operations/conversations', { ...parameters, limit: pageSize, ...(cursor === null ? {} : { cursor }) });
  }
}
