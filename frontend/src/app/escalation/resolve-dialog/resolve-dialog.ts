import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { Resolution } from '@inbox/contracts/escalation/escalation.events';
import type { ResolveRequest } from '@inbox/contracts/escalation/escalation.requests';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';
import { LongField, longestNotes } from '../../ui/long-field';
import { escalationIdIn } from './escalation-id';
import { resolutionChoices } from './resolution-choices';

export interface ResolveDialogData {
  readonly customerName: string;
  readonly send?: Send<ResolveRequest>;
}

/** How it ended. Open it with the CDK's Dialog: `dialog.open<ResolveRequest, ResolveDialogData, ResolveDialog>(ResolveDialog, { data })`. */
@Component({
  selector: 'resolve-dialog',
  imports: [DialogFrame, LongField],
  providers: [Asking],
  templateUrl: './resolve-dialog.html',
  styleUrl: './resolve-dialog.css',
})
export class ResolveDialog {
  protected readonly data = inject<ResolveDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly choices = resolutionChoices;
  protected readonly type = signal<Resolution | null>(null);
  protected readonly notes = signal('');
  protected readonly other = signal('');
  protected readonly team = signal('');
  /** Faults show only once it was tried. */
  protected readonly tried = signal(false);

  private readonly duplicateOf = computed(() => escalationIdIn(this.other()));
  protected readonly typeFault = computed(() => (this.type() === null ? 'Choose how it ended.' : ''));
  protected readonly otherFault = computed(() =>
    this.type() === 'DUPLICATE' && this.duplicateOf() === null ? 'Paste the id or the address of the other escalation.' : '',
  );
  protected readonly teamFault = computed(() =>
    this.type() === 'REFERRED' && this.team().trim() === '' ? 'Name the team or destination.' : '',
  );
  private readonly request = computed<ResolveRequest | null>(() => {
    const resolution = this.type();
    const duplicateOf = this.duplicateOf();
    if (resolution === null || this.otherFault() || this.teamFault() || this.notes().length > longestNotes) return null;
    return {
      resolution,
      ...(this.notes().trim() && { notes: this.notes().trim() }),
      ...(resolution === 'DUPLICATE' && duplicateOf !== null && { duplicateOf }),
      ...(resolution === 'REFERRED' && { referredTo: this.team().trim() }),
    };
  });

  protected async resolve(): Promise<void> {
    this.tried.set(true);
    const request = this.request();
    if (request) await this.asking.handOver(request, this.data.send);
  }
}
