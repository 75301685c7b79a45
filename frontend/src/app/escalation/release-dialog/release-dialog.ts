import { Component } from '@angular/core';
import type { ReleaseRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { Send } from '../../ui/asked';

export interface ReleaseDialogData {
  readonly customerName: string;
  readonly send?: Send<ReleaseRequest>;
}

/** Open it with the CDK's Dialog: `dialog.open<ReleaseRequest, ReleaseDialogData, ReleaseDialog>(ReleaseDialog, { data })`. */
@Component({ selector: 'release-dialog', template: '' })
export class ReleaseDialog {}
