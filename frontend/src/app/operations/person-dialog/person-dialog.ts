import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { PersonName } from '@inbox/contracts/escalation/escalation.views';
import type { Role } from '@inbox/contracts/identity/roles';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';
import { roleWords } from '../../ui/plain-words';

/** What the person is to be; what stays as it is, is there too. */
export interface PersonChange {
  readonly role: Role;
  readonly capacity: number | null;
  readonly teamId: string | null;
}

export interface PersonDialogData {
  readonly person: OperatorView;
  readonly teams: readonly PersonName[];
  /** The roles that whoever asks may give; none where they may not. */
  readonly roles: readonly Role[];
  readonly send?: Send<PersonChange>;
}

/** The contract's own number would bring zod into the bundle. */
const mostCapacity = 200;

/** Role, team and capacity of somebody. Open it with the CDK's Dialog, as the other dialogs. */
@Component({
  selector: 'person-dialog',
  imports: [DialogFrame],
  providers: [Asking],
  templateUrl: './person-dialog.html',
  styleUrl: './person-dialog.css',
})
export class PersonDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  private readonly role = signal(this.data.person.role);
  private readonly teamId = signal(this.data.person.team?.id ?? '');
  protected readonly capacity = signal(this.data.person.capacity?.toString() ?? '');
  protected readonly tried = signal(false);
  protected readonly roles = this.data.roles.map((role) => ({ role, words: roleWords[role], chosen: role === this.data.person.role }));
  protected readonly teams = this.data.teams.map((team) => ({ ...team, chosen: team.id === this.data.person.team?.id }));
  protected readonly capacityFault = computed(() => {
    const typed = this.capacity().trim();
    if (typed === '' || (/^\d+$/u.test(typed) && Number(typed) <= mostCapacity)) return '';
    return `Type a whole number from 0 to ${String(mostCapacity)}, or nothing.`;
  });

  protected take(role: string): void {
    this.role.set(this.data.roles.find((each) => each === role) ?? this.data.person.role);
  }

  protected place(teamId: string): void {
    this.teamId.set(teamId);
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.capacityFault() !== '') return;
    const typed = this.capacity().trim();
    const change = { role: this.role(), capacity: typed === '' ? null : Number(typed), teamId: this.teamId() || null };
    await this.asking.handOver(change, this.data.send);
  }
}
