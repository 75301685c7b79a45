import { inject, Injectable } from '@angular/core';
import { Store } from '@ngrx/store';
import { sessionFeature } from '../identity/session.feature';
import type { Send } from './conversation.actions';

const readSends = (text: string | null): Send[] => {
  if (text === null) return [];
  try {
    const sends: unknown = JSON.parse(text);
    return Array.isArray(sends) ? (sends as Send[]) : [];
  } catch {
    return [];
  }
};

/**
 * What was typed and is not confirmed by the server yet, kept in this browser: drafts for all its windows, messages on their way
 * for this window only. Each operator has an own drawer. A browser without storage keeps nothing here; the server still does.
 */
@Injectable({ providedIn: 'root' })
export class KeptHere {
  readonly #me = inject(Store).selectSignal(sessionFeature.selectMe);

  draft(escalationId: string): string | null {
    return this.#try(() => localStorage.getItem(this.#draftKey(escalationId))) ?? null;
  }

  keepDraft(escalationId: string, text: string): void {
    this.#try(() => {
      localStorage.setItem(this.#draftKey(escalationId), text);
    });
  }

  /** Forgets the draft, unless something else was typed meanwhile. */
  forgetDraft(escalationId: string, text: string): void {
    if (this.draft(escalationId) === text)
      this.#try(() => {
        localStorage.removeItem(this.#draftKey(escalationId));
      });
  }

  sends(): readonly Send[] {
    return readSends(this.#try(() => sessionStorage.getItem(this.#sendsKey())) ?? null);
  }

  keepSend(send: Send): void {
    this.#keepSends([...this.#others(send.commandId), send]);
  }

  forgetSend(commandId: string): void {
    this.#keepSends(this.#others(commandId));
  }

  #others(commandId: string): readonly Send[] {
    return this.sends().filter((send) => send.commandId !== commandId);
  }

  #keepSends(sends: readonly Send[]): void {
    this.#try(() => {
      sessionStorage.setItem(this.#sendsKey(), JSON.stringify(sends));
    });
  }

  #draftKey(escalationId: string): string {
    return `draft:${this.#me() ?? ''}:${escalationId}`;
  }

  #sendsKey(): string {
    return `sends:${this.#me() ?? ''}`;
  }

  #try<T>(access: () => T): T | undefined {
    try {
      return access();
    } catch {
      return undefined; // storage is full or forbidden
    }
  }
}
