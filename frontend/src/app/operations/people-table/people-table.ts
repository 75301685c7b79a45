import { Component, computed, input, output } from '@angular/core';
import type { Role } from '@inbox/contracts/identity/roles';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';
import { Avatar } from '../../ui/avatar';
import { availabilityWords, roleWords } from '../../ui/plain-words';
import { canChange } from '../roles-in-reach';

/** The people, each with role, team, status and load; what can be changed is asked for by buttons at the end of the row. */
@Component({
  selector: 'people-table',
  imports: [Avatar],
  templateUrl: './people-table.html',
  styleUrl: './people-table.css',
})
export class PeopleTable {
  readonly people = input.required<readonly OperatorView[]>();
  readonly me = input.required<string | null>();
  /** The role of whoever looks. */
  readonly role = input.required<Role>();
  readonly edit = output<OperatorView>();
  readonly deactivate = output<OperatorView>();
  readonly reactivate = output<OperatorView>();
  protected readonly roleWords = roleWords;
  protected readonly availabilityWords = availabilityWords;
  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.people().map(({ held }) => held));
    return this.people().map((person) => ({
      person,
      changeable: canChange(this.role(), person),
      // Without a capacity the bar is drawn against whoever holds most.
      share: Math.min(100, (person.held / Math.max(1, person.capacity ?? most)) * 100),
      full: person.capacity !== null && person.held > 0 && person.held >= person.capacity,
    }));
  });
}
