import { Component } from '@angular/core';
import type { ResolveRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { Send } from '../../ui/asked';

export interface ResolveDialogData {
  readonly customerName: string;
  readonly send?: Send<ResolveRequest>;
}

/** Open it with the CDK's Dialog: `dialog.open<ResolveRequest, ResolveDialogData, ResolveDialog>(ResolveDialog, { data })`. */
@Component({ selector: 'resolve-dialog', template: '' })
export class ResolveDialog {}
