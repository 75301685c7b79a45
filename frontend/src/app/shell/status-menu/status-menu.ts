import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { availabilities, type Availability } from '@inbox/contracts/operations/operator.events';
import { sessionCommands } from '../../identity/session.actions';
import { sessionFeature } from '../../identity/session.feature';
import { Icon } from '../../ui/icon';
import { availabilityWords } from '../../ui/plain-words';
import { DropMenu } from '../drop-menu/drop-menu';

/** Own status, for the team. */
@Component({
  selector: 'status-menu',
  imports: [DropMenu, Icon],
  templateUrl: './status-menu.html',
  styleUrl: './status-menu.css',
})
export class StatusMenu {
  readonly #store = inject(Store);
  readonly status = this.#store.selectSignal(sessionFeature.selectAvailability);
  readonly name = computed(() => {
    const status = this.status();
    return status === null ? 'Status' : availabilityWords[status];
  });
  readonly choices = availabilities.map((status) => ({ status, name: availabilityWords[status] }));

  declare(status: Availability): void {
    this.#store.dispatch(sessionCommands.declareAvailability({ status, before: this.status() }));
  }
}
