import { CdkListbox, CdkOption } from '@angular/cdk/listbox';
import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { TransferRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { OperatorView, TeamOfOperators } from '@inbox/contracts/operations/operator.views';
import { Asking, type Send } from '../../ui/asked';
import { Avatar } from '../../ui/avatar';
import { DialogFrame } from '../../ui/dialog-frame';
import { Icon } from '../../ui/icon';
import { LongField, longestNotes } from '../../ui/long-field';
import { availabilityWords, roleWords } from '../../ui/plain-words';
import { peopleMatching, teamsMatching } from './people-matching';

export interface TransferDialogData {
  readonly customerName: string;
  /** Everyone who could take it; whoever asks is left out by the caller. */
  readonly people: readonly OperatorView[];
  /** The teams for which it could wait. */
  readonly teams: readonly TeamOfOperators[];
  readonly send?: Send<TransferRequest>;
}

type Receiver = OperatorView | TeamOfOperators;

/** To whom. Open it with the CDK's Dialog: `dialog.open<TransferRequest, TransferDialogData, TransferDialog>(TransferDialog, { data })`. */
@Component({
  selector: 'transfer-dialog',
  imports: [Avatar, CdkListbox, CdkOption, DialogFrame, Icon, LongField],
  providers: [Asking],
  templateUrl: './transfer-dialog.html',
  styleUrls: ['../../ui/people-list.css', './transfer-dialog.css'],
})
export class TransferDialog {
  protected readonly data = inject<TransferDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly search = signal('');
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly people = computed(() => peopleMatching(this.data.people, this.search()));
  protected readonly teams = computed(() => teamsMatching(this.data.teams, this.search()));
  private readonly chosenId = signal<string | null>(null);
  /** Whoever was chosen stays chosen while the search still finds them. */
  protected readonly chosen = computed(() => this.#found().find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly chosenAlone = computed(() => [this.chosen()].filter((receiver) => receiver !== null));
  readonly #found = computed((): readonly Receiver[] => [...this.people(), ...this.teams()]);
  protected readonly words = availabilityWords;
  protected readonly roles = roleWords;

  protected choose(receivers: readonly Receiver[]): void {
    this.chosenId.set(receivers[0]?.id ?? null);
  }

  /** Enter in the search takes the first who is found. */
  protected takeFirst(event: Event): void {
    if (this.chosen() !== null) return;
    event.preventDefault();
    this.choose(this.#found());
  }

  protected async transfer(): Promise<void> {
    this.tried.set(true);
    const to = this.chosen();
    if (!to || this.note().length > longestNotes) return;
    const note = this.note().trim();
    const receiver = 'members' in to ? { toTeamId: to.id } : { toOperatorId: to.id };
    await this.asking.handOver({ ...receiver, ...(note && { note }) }, this.data.send);
  }
}
