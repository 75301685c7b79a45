import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { TeamOfOperators } from '@inbox/contracts/operations/operator.views';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';

export interface DisbandDialogData {
  readonly team: TeamOfOperators;
  readonly send?: Send<object>;
}

/** A team ends for good, so it is asked for twice. */
@Component({
  selector: 'disband-dialog',
  imports: [DialogFrame],
  providers: [Asking],
  template: `
    <ui-dialog-frame [title]="'Disband ' + data.team.name" verb="Disband" (asked)="disband()">
      <p>{{ people }} What waits for it waits for anyone. This cannot be undone: a new team starts empty.</p>
    </ui-dialog-frame>
  `,
})
export class DisbandDialog {
  protected readonly data = inject<DisbandDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly people =
    this.data.team.members === 0
      ? 'Nobody belongs to it.'
      : this.data.team.members === 1
        ? 'One person belongs to no team then.'
        : `${String(this.data.team.members)} people belong to no team then.`;

  protected async disband(): Promise<void> {
    await this.asking.handOver({}, this.data.send);
  }
}
