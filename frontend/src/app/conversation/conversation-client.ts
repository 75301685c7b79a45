import { inject, Injectable } from '@angular/core';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type { Accepted, DraftView, ReplyAccepted } from '@inbox/contracts/escalation/escalation.views';
import { map, type Observable } from 'rxjs';
import { Api } from '../http/api';
import { newCommandId } from '../http/command-id';
import type { Send } from './conversation.actions';

const pageSize = 50;

@Injectable({ providedIn: 'root' })
export class ConversationClient {
  readonly #api = inject(Api);

  /** @param before the messages end before this number; null for the thread's end */
  messages(conversationId: string, before: number | null): Observable<MessagesView> {
    return this.#api.read(`/conversations/${conversationId}/messages`, { limit: pageSize, ...(before === null ? {} : { before }) });
  }

  send({ commandId, escalationId, kind, text, lastSeen, force }: Send): Observable<{ position: string; messageId: string | null }> {
    const path = `/escalations/${escalationId}/${kind === 'note' ? 'notes' : 'replies'}`;
    const body = kind === 'note' ? { text } : { text, lastSeen, ...(force ? { force } : {}) };
    return this.#api
      .write<Accepted & Partial<ReplyAccepted>>('POST', path, body, commandId)
      .pipe(map(({ position, messageId }) => ({ position, messageId: messageId ?? null })));
  }

  draft(escalationId: string): Observable<DraftView> {
    return this.#api.read(`/escalations/${escalationId}/draft`);
  }

  keepDraft(escalationId: string, text: string): Observable<Accepted> {
    return this.#api.write('PUT', `/escalations/${escalationId}/draft`, { text }, newCommandId());
  }
}
