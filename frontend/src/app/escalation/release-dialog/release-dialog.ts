import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { ReleaseRequest } from '@inbox/contracts/escalation/escalation.requests';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';
import { LongField, longestNotes } from '../../ui/long-field';

export interface ReleaseDialogData {
  readonly customerName: string;
  readonly send?: Send<ReleaseRequest>;
}

/** Back to Unclaimed. Open it with the CDK's Dialog: `dialog.open<ReleaseRequest, ReleaseDialogData, ReleaseDialog>(ReleaseDialog, { data })`. */
@Component({
  selector: 'release-dialog',
  imports: [DialogFrame, LongField],
  providers: [Asking],
  template: `
    <ui-dialog-frame [title]="'Release ' + data.customerName + '’s escalation'" verb="Release" (asked)="release()">
      <p>It goes back to Unclaimed, where anyone can claim it. Your draft is kept.</p>
      <ui-long-field label="Reason" [first]="true" placeholder="For example: end of shift" [(text)]="reason" />
    </ui-dialog-frame>
  `,
})
export class ReleaseDialog {
  protected readonly data = inject<ReleaseDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly reason = signal('');

  protected async release(): Promise<void> {
    const reason = this.reason().trim();
    if (reason.length <= longestNotes) await this.asking.handOver(reason ? { reason } : {}, this.data.send);
  }
}
