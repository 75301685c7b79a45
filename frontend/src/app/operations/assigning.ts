import { computed, inject, Injectable } from '@angular/core';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import type { Role } from '@inbox/contracts/identity/roles';
import { filter, firstValueFrom, map } from 'rxjs';
import { newCommandId } from '../http/command-id';
import { sessionFeature } from '../identity/session.feature';
import type { Send } from '../ui/asked';
import { DialogOpener } from '../ui/dialog-opener';
import type { AssignDialogData, Choice } from './assign-dialog/assign-dialog';
import { assignmentAnswers, assignmentCommands, type Assignment } from './floor.actions';
import { team } from './team.actions';
import { teamFeature } from './team.feature';

const steering: readonly Role[] = ['manager', 'admin', 'platform-admin'];
const owning: readonly Role[] = ['operator', ...steering];

/** Gives escalations to somebody: asks to whom, and waits for the answer. */
@Injectable({ providedIn: 'root' })
export class Assigning {
  readonly #store = inject(Store);
  readonly #actions = inject(Actions);
  readonly #opener = inject(DialogOpener);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  readonly #people = this.#store.selectSignal(teamFeature.selectPeople);
  /** Everyone who can take work. */
  readonly receivers = computed(() => this.#people().filter(({ role, active }) => active && owning.includes(role)));
  /** Whether who is signed in steers the team. */
  readonly allowed = computed(() => steering.includes(this.#session()?.role ?? 'auditor'));

  /** @param done is called once they are assigned, e.g. to take them out of a selection */
  async assign(items: readonly InboxItem[], done: () => void = () => undefined): Promise<void> {
    if (items.length === 0 || !this.allowed()) return;
    this.#store.dispatch(team.load());
    const me = this.#session()?.id ?? '';
    const customers = Object.fromEntries(items.map(({ id, customer }) => [id, customer.name]));
    const commandIds = new Map<string, string>();
    const send: Send<Choice> = async ({ toOperatorId, toName, reason }) => {
      const request = { escalationIds: items.map(({ id }) => id), toOperatorId, ...(reason === '' ? {} : { reason }) };
      // What is asked for again unchanged keeps its command id, so that it happens once.
      const key = JSON.stringify(request);
      const commandId = commandIds.get(key) ?? newCommandId();
      commandIds.set(key, commandId);
      const refusal = await this.#ask({ commandId, request, toName, customers });
      if (refusal === null) done();
      return refusal;
    };
    const data: AssignDialogData = {
      count: items.length,
      customerName: items[0]?.customer.name ?? '',
      ofOthers: items.filter(({ owner, status }) => owner !== null && owner.id !== me && status !== 'RESOLVED').length,
      me,
      people: this.receivers,
      send,
    };
    await this.#opener.open(async () => (await import('./assign-dialog/assign-dialog')).AssignDialog, { data });
  }

  #ask(assignment: Assignment): Promise<string | null> {
    const answer = firstValueFrom(
      this.#actions.pipe(
        ofType(assignmentAnswers.accepted, assignmentAnswers.refused),
        filter((given) => given.assignment.commandId === assignment.commandId),
        map((given) => (given.type === assignmentAnswers.refused.type ? given.problem.detail : null)),
      ),
    );
    this.#store.dispatch(assignmentCommands.assign({ assignment }));
    return answer;
  }
}
