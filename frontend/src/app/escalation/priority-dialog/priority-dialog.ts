import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import type { PriorityRequest } from '@inbox/contracts/escalation/escalation.requests';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';
import { LongField, longestNotes } from '../../ui/long-field';
import { deadlineMinutes } from '../../ui/plain-words';
import { PriorityMark } from '../../ui/priority-mark';

export interface PriorityDialogData {
  readonly customerName: string;
  readonly priority: Priority;
  readonly send?: Send<PriorityRequest>;
}

const due = (minutes: number): string => (minutes < 60 ? `first answer in ${minutes} min` : `first answer in ${minutes / 60} h`);

/** How urgent, and why. Open it with the CDK's Dialog: `dialog.open<PriorityRequest, PriorityDialogData, PriorityDialog>(PriorityDialog, { data })`. */
@Component({
  selector: 'priority-dialog',
  imports: [DialogFrame, LongField, PriorityMark],
  providers: [Asking],
  templateUrl: './priority-dialog.html',
  styleUrl: './priority-dialog.css',
})
export class PriorityDialog {
  protected readonly data = inject<PriorityDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly choices = (['URGENT', 'HIGH', 'MEDIUM', 'LOW'] as const).map((priority) => ({
    priority,
    due: due(deadlineMinutes[priority]),
  }));
  protected readonly priority = signal(this.data.priority);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly priorityFault = computed(() => (this.priority() === this.data.priority ? 'It has this priority already.' : ''));
  protected readonly reasonFault = computed(() => (this.reason().trim() === '' ? 'Say why, so that the team can follow.' : ''));

  protected async change(): Promise<void> {
    this.tried.set(true);
    if (this.priorityFault() || this.reasonFault() || this.reason().length > longestNotes) return;
    await this.asking.handOver({ priority: this.priority(), reason: this.reason().trim() }, this.data.send);
  }
}
