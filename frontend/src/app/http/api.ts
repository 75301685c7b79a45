import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import { type Observable, tap } from 'rxjs';
import { laterPosition } from './position';

type Params = Readonly<Record<string, string | number>>;

/** The server's `/api`. Remembers the position of this window's last write: every later read waits for it, so operators read their own writes. */
@Injectable({ providedIn: 'root' })
export class Api {
  readonly #http = inject(HttpClient);
  #written = '0';

  /** @param params the query; `after` is added where something was written */
  read<T>(path: string, params: Params = {}): Observable<T> {
    const after: Params = this.#written === '0' ? {} : { after: this.#written };
    return this.#http.get<T>(`/api${path}`, { params: { ...params, ...after } });
  }

  /** @param commandId the Idempotency-Key: asked again with the same id and body, it happens once */
  write<T extends Accepted = Accepted>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object, commandId: string): Observable<T> {
    return this.#http
      .request<T>(method, `/api${path}`, { body, headers: { 'Idempotency-Key': commandId } })
      .pipe(tap(({ position }) => (this.#written = laterPosition(this.#written, position))));
  }
}
