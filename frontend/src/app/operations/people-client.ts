import { inject, Injectable } from '@angular/core';
import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import type { InvitationsView, Invited } from '@inbox/contracts/identity/invitation.views';
import { map, type Observable } from 'rxjs';
import { Api } from '../http/api';
import type { PeopleCommand } from './people.actions';

interface Call {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
}

const callOf = (command: PeopleCommand): Call => {
  switch (command.name) {
    case 'role':
      return { method: 'PUT', path: `/operators/${command.person.id}/role`, body: { role: command.role } };
    case 'capacity':
      return { method: 'PUT', path: `/operators/${command.person.id}/capacity`, body: { capacity: command.capacity } };
    case 'place':
      return { method: 'PUT', path: `/operators/${command.person.id}/team`, body: { teamId: command.team?.id ?? null } };
    case 'deactivate':
      return { method: 'POST', path: `/operators/${command.person.id}/deactivate`, body: command.reason ? { reason: command.reason } : {} };
    case 'reactivate':
      return { method: 'POST', path: `/operators/${command.person.id}/reactivate`, body: {} };
    case 'form':
      return { method: 'POST', path: '/operations/teams', body: { name: command.teamName } };
    case 'rename':
      return { method: 'PUT', path: `/operations/teams/${command.team.id}`, body: { name: command.teamName } };
    case 'disband':
      return { method: 'POST', path: `/operations/teams/${command.team.id}/disband`, body: {} };
    case 'invite':
      return { method: 'POST', path: '/operations/invitations', body: command.request };
    case 'revoke':
      return { method: 'POST', path: `/operations/invitations/${command.invitation.id}/revoke`, body: {} };
  }
};

@Injectable({ providedIn: 'root' })
export class PeopleClient {
  readonly #api = inject(Api);

  invitations(): Observable<InvitationsView> {
    return this.#api.read('/operations/invitations');
  }

  /** @returns the invitation's link where somebody was invited, else null */
  ask(command: PeopleCommand): Observable<Invited | null> {
    const { method, path, body } = callOf(command);
    return this.#api
      .write<Accepted | Invited>(method, path, body, command.commandId)
      .pipe(map((answer) => ('path' in answer ? answer : null)));
  }
}
