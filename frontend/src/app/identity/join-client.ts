import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { JoinView } from '@inbox/contracts/identity/invitation.views';
import type { SessionView } from '@inbox/contracts/identity/session.views';

/** What somebody with an invitation's link asks of the server. */
@Injectable({ providedIn: 'root' })
export class JoinClient {
  readonly #http = inject(HttpClient);

  /** @param token the link's secret */
  invitation(token: string) {
    return this.#http.get<JoinView>(`/api/invitations/${encodeURIComponent(token)}`);
  }

  join(token: string, password: string) {
    return this.#http.post<SessionView>(`/api/invitations/${encodeURIComponent(token)}`, { password });
  }
}
