import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { SnoozeRequest } from '@inbox/contracts/escalation/escalation.requests';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';
import { clockAndDate } from '../../ui/spans-of-time';
import { fieldTime, snoozeChoices } from './snooze-choices';

export interface SnoozeDialogData {
  readonly customerName: string;
  readonly send?: Send<SnoozeRequest>;
}

/** Until when, or until the customer writes. Open it with the CDK's Dialog: `dialog.open<SnoozeRequest, SnoozeDialogData, SnoozeDialog>(SnoozeDialog, { data })`. */
@Component({
  selector: 'snooze-dialog',
  imports: [DialogFrame],
  providers: [Asking],
  templateUrl: './snooze-dialog.html',
  styleUrl: './snooze-dialog.css',
})
export class SnoozeDialog {
  protected readonly data = inject<SnoozeDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  private readonly opened = new Date();
  protected readonly choices = snoozeChoices(this.opened).map((choice) => ({ ...choice, time: clockAndDate(choice.until, this.opened) }));
  protected readonly earliest = fieldTime(this.opened);
  /** The place of the choice, `picked` or `reply`. */
  protected readonly chosen = signal<number | 'picked' | 'reply'>(0);
  protected readonly picked = signal('');
  protected readonly tried = signal(false);
  protected readonly fault = computed(() => {
    if (this.chosen() !== 'picked') return '';
    if (this.picked() === '') return 'Pick a day and a time.';
    return this.tried() && new Date(this.picked()) <= new Date() ? 'Choose a time that is still to come.' : '';
  });

  protected pick(time: string): void {
    this.chosen.set('picked');
    this.picked.set(time);
    this.tried.set(false);
  }

  protected async snooze(): Promise<void> {
    this.tried.set(true);
    const request = this.request();
    if (request !== null) await this.asking.handOver(request, this.data.send);
  }

  private request(): SnoozeRequest | null {
    const chosen = this.chosen();
    if (chosen === 'reply') return { untilReply: true };
    if (chosen === 'picked') return this.fault() === '' ? { until: new Date(this.picked()).toISOString() } : null;
    const choice = this.choices[chosen];
    return choice === undefined ? null : { until: choice.until.toISOString() };
  }
}
