import { inject, Injectable } from '@angular/core';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, firstValueFrom, map } from 'rxjs';
import type { Refused } from '../http/problem';
import { type CustomerCommand, customerAnswers, customerCommands } from './customer.actions';

/** Asks the server for something about a customer and waits for its answer, for fields that stay open until then. */
@Injectable({ providedIn: 'root' })
export class CustomerAsker {
  readonly #actions = inject(Actions);
  readonly #store = inject(Store);

  /** @returns null when it was done, else why not */
  ask(command: CustomerCommand): Promise<Refused | null> {
    const answer = firstValueFrom(
      this.#actions.pipe(
        ofType(customerAnswers.accepted, customerAnswers.refused),
        filter((given) => given.command.commandId === command.commandId),
        map((given) => (given.type === customerAnswers.refused.type ? given.problem : null)),
      ),
    );
    this.#store.dispatch(customerCommands.ask({ command }));
    return answer;
  }
}
