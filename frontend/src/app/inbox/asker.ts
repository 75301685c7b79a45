import { inject, Injectable } from '@angular/core';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, firstValueFrom, map } from 'rxjs';
import { type EscalationCommand, escalationAnswers, escalationCommands } from '../escalation/escalation.actions';

/** Asks the server for something and waits for its answer, for dialogs that stay open until then. */
@Injectable({ providedIn: 'root' })
export class Asker {
  readonly #actions = inject(Actions);
  readonly #store = inject(Store);

  /** @returns null when it was done, else why not, in a sentence for the operator */
  ask(command: EscalationCommand): Promise<string | null> {
    const answer = firstValueFrom(
      this.#actions.pipe(
        ofType(escalationAnswers.accepted, escalationAnswers.refused),
        filter((given) => given.command.commandId === command.commandId),
        map((given) => (given.type === escalationAnswers.refused.type ? given.problem.detail : null)),
      ),
    );
    this.#store.dispatch(escalationCommands.ask({ command }));
    return answer;
  }
}
