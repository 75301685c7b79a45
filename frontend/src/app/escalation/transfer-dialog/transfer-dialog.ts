import { Component } from '@angular/core';
import type { TransferRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { Send } from '../../ui/asked';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';

export interface TransferDialogData {
  readonly customerName: string;
  /** Everyone who could take it; whoever asks is left out by the caller. */
  readonly people: readonly OperatorView[];
  readonly send?: Send<TransferRequest>;
}

/** Open it with the CDK's Dialog: `dialog.open<TransferRequest, TransferDialogData, TransferDialog>(TransferDialog, { data })`. */
@Component({ selector: 'transfer-dialog', template: '' })
export class TransferDialog {}
