import { Component } from '@angular/core';
import type { PriorityRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { Send } from '../../ui/asked';
import type { Priority } from '@inbox/contracts/escalation/escalation.events';

export interface PriorityDialogData {
  readonly customerName: string;
  readonly priority: Priority;
  readonly send?: Send<PriorityRequest>;
}

/** Open it with the CDK's Dialog: `dialog.open<PriorityRequest, PriorityDialogData, PriorityDialog>(PriorityDialog, { data })`. */
@Component({ selector: 'priority-dialog', template: '' })
export class PriorityDialog {}
