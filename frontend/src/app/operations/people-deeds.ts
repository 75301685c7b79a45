import { Dialog } from '@angular/cdk/dialog';
import { computed, inject, Injectable } from '@angular/core';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { PersonName } from '@inbox/contracts/escalation/escalation.views';
import type { InviteRequest } from '@inbox/contracts/identity/invitation.requests';
import type { InvitationView, Invited } from '@inbox/contracts/identity/invitation.views';
import type { OperatorView, TeamOfOperators } from '@inbox/contracts/operations/operator.views';
import { filter, firstValueFrom, map } from 'rxjs';
import { newCommandId } from '../http/command-id';
import { sessionFeature } from '../identity/session.feature';
import type { Send } from '../ui/asked';
import { DialogOpener } from '../ui/dialog-opener';
import type { DeactivateDialogData } from './deactivate-dialog/deactivate-dialog';
import type { DisbandDialogData } from './disband-dialog/disband-dialog';
import type { InviteDialogData } from './invite-dialog/invite-dialog';
import type { LinkDialogData } from './link-dialog/link-dialog';
import { peopleAnswers, type PeopleCommand, peopleCommands } from './people.actions';
import type { PersonChange, PersonDialogData } from './person-dialog/person-dialog';
import { rolesToGive, rolesToInvite } from './roles-in-reach';
import type { TeamNameDialogData } from './team-name-dialog/team-name-dialog';
import { teamFeature } from './team.feature';

/** What was asked for, without its id. */
type Wanted = PeopleCommand extends infer C ? (C extends PeopleCommand ? Omit<C, 'commandId'> : never) : never;

interface Answer {
  /** Null when it was done, else why not, in a sentence. */
  readonly refusal: string | null;
  readonly invited: Invited | null;
}

/** What a manager or an admin does with people and teams; the dialogs' code is loaded when the first of them opens. */
@Injectable({ providedIn: 'root' })
export class PeopleDeeds {
  readonly #store = inject(Store);
  readonly #actions = inject(Actions);
  readonly #opener = inject(DialogOpener);
  readonly #dialog = inject(Dialog);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  readonly #teams = this.#store.selectSignal(teamFeature.selectTeams);
  readonly role = computed(() => this.#session()?.role ?? 'auditor');

  async edit(person: OperatorView): Promise<void> {
    const send = this.#sendEach((change: PersonChange) => changesOf(person, change, this.#teams()));
    const data: PersonDialogData = { person, teams: this.#teams(), roles: rolesToGive(this.role()), send };
    await this.#opener.open(async () => (await import('./person-dialog/person-dialog')).PersonDialog, { data });
  }

  async deactivate(person: OperatorView): Promise<void> {
    const send = this.#send(({ reason }: { readonly reason: string }) => ({ name: 'deactivate', person, reason }));
    const data: DeactivateDialogData = { name: person.name, held: person.held, send };
    await this.#opener.open(async () => (await import('./deactivate-dialog/deactivate-dialog')).DeactivateDialog, { data });
  }

  reactivate(person: OperatorView): void {
    void this.#ask({ commandId: newCommandId(), name: 'reactivate', person });
  }

  async formTeam(): Promise<void> {
    const send = this.#send(({ teamName }: { readonly teamName: string }) => ({ name: 'form', teamName }));
    await this.#nameTeam({ name: null, send });
  }

  async rename(team: TeamOfOperators): Promise<void> {
    const send = this.#send(({ teamName }: { readonly teamName: string }) => ({ name: 'rename', team, teamName }));
    await this.#nameTeam({ name: team.name, send });
  }

  async disband(team: TeamOfOperators): Promise<void> {
    const send = this.#send(() => ({ name: 'disband', team }));
    const data: DisbandDialogData = { team, send };
    await this.#opener.open(async () => (await import('./disband-dialog/disband-dialog')).DisbandDialog, { data });
  }

  /** @param before an invitation whose link is to be made anew */
  async invite(before?: InvitationView): Promise<void> {
    const links: LinkDialogData[] = [];
    const ask = this.#asking((request: InviteRequest) => ({ name: 'invite', request }));
    const send: Send<InviteRequest> = async (request) => {
      const { refusal, invited } = await ask(request);
      if (invited !== null) links.push({ name: request.name, link: new URL(invited.path, location.origin).href });
      return refusal;
    };
    const again = before && { ...before, teamId: before.team?.id ?? null };
    const data: InviteDialogData = { roles: rolesToInvite(this.role()), teams: this.#teams(), send, ...(again && { again }) };
    await this.#opener.open(async () => (await import('./invite-dialog/invite-dialog')).InviteDialog, { data });
    await firstValueFrom(this.#dialog.afterAllClosed);
    const [link] = links;
    if (link !== undefined) await this.#opener.open(async () => (await import('./link-dialog/link-dialog')).LinkDialog, { data: link });
  }

  revoke(invitation: PersonName): void {
    void this.#ask({ commandId: newCommandId(), name: 'revoke', invitation });
  }

  async #nameTeam(data: TeamNameDialogData): Promise<void> {
    await this.#opener.open(async () => (await import('./team-name-dialog/team-name-dialog')).TeamNameDialog, { data });
  }

  #send<Request>(wantedOf: (request: Request) => Wanted): Send<Request> {
    const ask = this.#asking(wantedOf);
    return async (request) => (await ask(request)).refusal;
  }

  /** One command after the other; the first refusal ends it. What was done stays done, and is not asked for again. */
  #sendEach<Request>(wantedOf: (request: Request) => readonly Wanted[]): Send<Request> {
    const ask = this.#asking((wanted: Wanted) => wanted);
    return async (request) => {
      for (const wanted of wantedOf(request)) {
        const { refusal } = await ask(wanted);
        if (refusal !== null) return refusal;
      }
      return null;
    };
  }

  /** What is asked for again unchanged keeps its command id, so that it happens once. */
  #asking<Request>(wantedOf: (request: Request) => Wanted): (request: Request) => Promise<Answer> {
    const ids = new Map<string, string>();
    return (request) => {
      const wanted = wantedOf(request);
      const key = JSON.stringify(wanted);
      const commandId = ids.get(key) ?? newCommandId();
      ids.set(key, commandId);
      return this.#ask({ ...wanted, commandId });
    };
  }

  #ask(command: PeopleCommand): Promise<Answer> {
    const answer = firstValueFrom(
      this.#actions.pipe(
        ofType(peopleAnswers.accepted, peopleAnswers.refused),
        filter((given) => given.command.commandId === command.commandId),
        map((given) =>
          given.type === peopleAnswers.refused.type
            ? { refusal: given.problem.detail, invited: null }
            : { refusal: null, invited: given.invited },
        ),
      ),
    );
    this.#store.dispatch(peopleCommands.ask({ command }));
    return answer;
  }
}

/** The commands that make somebody what they are to be; none where nothing is to change. */
export const changesOf = (
  person: Pick<OperatorView, 'id' | 'name' | 'role' | 'capacity' | 'team'>,
  { role, capacity, teamId }: PersonChange,
  teams: readonly PersonName[],
): Wanted[] => {
  const who = { id: person.id, name: person.name };
  const team = teams.find(({ id }) => id === teamId) ?? null;
  return [
    ...(role === person.role ? [] : [{ name: 'role', person: who, role, before: person.role } as const]),
    ...(team?.id === person.team?.id ? [] : [{ name: 'place', person: who, team: named(team), before: person.team } as const]),
    ...(capacity === person.capacity ? [] : [{ name: 'capacity', person: who, capacity, before: person.capacity } as const]),
  ];
};

const named = (team: PersonName | null): PersonName | null => team && { id: team.id, name: team.name };
