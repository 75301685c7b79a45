import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SignInRequest } from '@inbox/contracts/identity/session.requests';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import type { Availability } from '@inbox/contracts/operations/operator.events';
import { newCommandId } from '../http/command-id';

@Injectable({ providedIn: 'root' })
export class SessionClient {
  readonly #http = inject(HttpClient);

  whoAmI() {
    return this.#http.get<SessionView>('/api/session');
  }

  signIn(credentials: SignInRequest) {
    return this.#http.post<SessionView>('/api/session', credentials);
  }

  signOut() {
    return this.#http.delete('/api/session');
  }

  declareAvailability(status: Availability) {
    return this.#http.put('/api/operators/me/status', { status }, { headers: { 'Idempotency-Key': newCommandId() } });
  }
}
