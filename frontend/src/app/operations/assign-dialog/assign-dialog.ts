import { CdkListbox, CdkOption } from '@angular/cdk/listbox';
import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal, type Signal } from '@angular/core';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';
import { peopleMatching } from '../../escalation/transfer-dialog/people-matching';
import { Asking, type Send } from '../../ui/asked';
import { Avatar } from '../../ui/avatar';
import { DialogFrame } from '../../ui/dialog-frame';
import { Icon } from '../../ui/icon';
import { LongField, longestNotes } from '../../ui/long-field';
import { availabilityWords } from '../../ui/plain-words';

export interface Choice {
  readonly toOperatorId: string;
  readonly toName: string;
  /** Empty where none was given. */
  readonly reason: string;
}

export interface AssignDialogData {
  /** How many escalations. */
  readonly count: number;
  /** The customer, where it is one. */
  readonly customerName: string;
  /** How many of them belong to somebody else than who asks. */
  readonly ofOthers: number;
  readonly me: string;
  /** Everyone who can take them; read anew while the dialog is open. */
  readonly people: Signal<readonly OperatorView[]>;
  readonly send: Send<Choice>;
}

/** To whom. Taking over what is somebody else's needs a reason; giving to somebody who is offline is asked twice. */
@Component({
  selector: 'assign-dialog',
  imports: [Avatar, CdkListbox, CdkOption, DialogFrame, Icon, LongField],
  providers: [Asking],
  templateUrl: './assign-dialog.html',
  styleUrls: ['../../ui/people-list.css', './assign-dialog.css'],
})
export class AssignDialog {
  protected readonly data = inject<AssignDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly search = signal('');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly people = computed(() => peopleMatching(this.data.people(), this.search()));
  private readonly chosenId = signal<string | null>(null);
  /** Whoever was chosen stays chosen while the search still finds them. */
  protected readonly chosen = computed(() => this.people().find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly chosenAlone = computed(() => [this.chosen()].filter((person) => person !== null));
  /** For whom it was said that they are offline: the next press means it. */
  private readonly warnedOf = signal<string | null>(null);
  protected readonly offline = computed(() => this.chosen()?.status === 'OFFLINE' && this.chosen()?.id !== this.data.me);
  protected readonly warned = computed(() => this.offline() && this.warnedOf() === this.chosen()?.id);
  protected readonly takesOver = computed(() => this.data.ofOthers > 0 && this.chosen()?.id === this.data.me);
  protected readonly title = computed(() =>
    this.data.count === 1 ? `Assign ${this.data.customerName}’s escalation` : `Assign ${this.data.count.toLocaleString('en')} escalations`,
  );
  protected readonly verb = computed(() => (this.warned() ? 'Assign anyway' : this.takesOver() ? 'Take over' : 'Assign'));
  protected readonly reasonMissing = computed(() =>
    this.tried() && this.takesOver() && this.reason().trim() === '' ? 'Say why you take it over.' : '',
  );
  protected readonly words = availabilityWords;

  protected choose(people: readonly OperatorView[]): void {
    this.chosenId.set(people[0]?.id ?? null);
  }

  /** Enter in the search takes the first who is found. */
  protected takeFirst(event: Event): void {
    if (this.chosen() !== null) return;
    event.preventDefault();
    this.choose(this.people());
  }

  protected async assign(): Promise<void> {
    this.tried.set(true);
    const to = this.chosen();
    const reason = this.reason().trim();
    if (to === null || reason.length > longestNotes || this.reasonMissing() !== '') return;
    if (this.offline() && !this.warned()) {
      this.warnedOf.set(to.id);
      return;
    }
    await this.asking.handOver({ toOperatorId: to.id, toName: to.id === this.data.me ? 'you' : to.name, reason }, this.data.send);
  }
}
