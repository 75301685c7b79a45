import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';
import { LongField, longestNotes } from '../../ui/long-field';

export interface DeactivateDialogData {
  readonly name: string;
  /** How many escalations go back. */
  readonly held: number;
  readonly send?: Send<{ readonly reason: string }>;
}

/** Somebody leaves, with a reason. */
@Component({
  selector: 'deactivate-dialog',
  imports: [DialogFrame, LongField],
  providers: [Asking],
  template: `
    <ui-dialog-frame [title]="'Deactivate ' + data.name" verb="Deactivate" (asked)="deactivate()">
      <p>
        They are signed out everywhere and cannot sign in. {{ goesBack }} Their name stays in the history. You can reactivate them at any
        time.
      </p>
      <ui-long-field label="Reason" [first]="true" placeholder="For example: left the company" [(text)]="reason" />
    </ui-dialog-frame>
  `,
})
export class DeactivateDialog {
  protected readonly data = inject<DeactivateDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly reason = signal('');
  protected readonly goesBack =
    this.data.held === 0
      ? ''
      : this.data.held === 1
        ? 'The escalation they hold goes back to Unclaimed.'
        : `The ${String(this.data.held)} escalations they hold go back to Unclaimed.`;

  protected async deactivate(): Promise<void> {
    const reason = this.reason().trim();
    if (reason.length <= longestNotes) await this.asking.handOver({ reason }, this.data.send);
  }
}
