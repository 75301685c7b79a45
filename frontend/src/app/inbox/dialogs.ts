import { Dialog } from '@angular/cdk/dialog';
import { inject, Injectable } from '@angular/core';
import { Store } from '@ngrx/store';
import type { PriorityRequest, ReleaseRequest, ResolveRequest, TransferRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import type { EscalationCommand } from '../escalation/escalation.actions';
import type { PriorityDialogData } from '../escalation/priority-dialog/priority-dialog';
import type { ReleaseDialogData } from '../escalation/release-dialog/release-dialog';
import type { ResolveDialogData } from '../escalation/resolve-dialog/resolve-dialog';
import type { TransferDialogData } from '../escalation/transfer-dialog/transfer-dialog';
import { newCommandId } from '../http/command-id';
import { teamFeature } from '../operations/team.feature';
import type { Send } from '../ui/asked';
import { Asker } from './asker';

type Base = Pick<EscalationCommand, 'commandId' | 'escalationId'>;

/** The inbox's dialogs; their code is loaded when the first of them opens. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  readonly #asker = inject(Asker);
  readonly #dialog = inject(Dialog);
  readonly #colleagues = inject(Store).selectSignal(teamFeature.selectColleagues);

  async resolve(row: InboxItem): Promise<void> {
    const { ResolveDialog } = await import('../escalation/resolve-dialog/resolve-dialog');
    const send = this.#send(row, (base, request: ResolveRequest) => ({ ...base, name: 'resolve', request }));
    this.#dialog.open<ResolveRequest, ResolveDialogData>(ResolveDialog, { data: { customerName: row.customer.name, send } });
  }

  async release(row: InboxItem): Promise<void> {
    const { ReleaseDialog } = await import('../escalation/release-dialog/release-dialog');
    const send = this.#send(row, (base, request: ReleaseRequest) => ({ ...base, name: 'release', request }));
    this.#dialog.open<ReleaseRequest, ReleaseDialogData>(ReleaseDialog, { data: { customerName: row.customer.name, send } });
  }

  async prioritize(row: InboxItem): Promise<void> {
    const { PriorityDialog } = await import('../escalation/priority-dialog/priority-dialog');
    const send = this.#send(row, (base, { priority, reason }: PriorityRequest) => ({
      ...base,
      name: 'prioritize',
      from: row.priority,
      to: priority,
      reason,
    }));
    const data = { customerName: row.customer.name, priority: row.priority, send };
    this.#dialog.open<PriorityRequest, PriorityDialogData>(PriorityDialog, { data });
  }

  async transfer(row: InboxItem): Promise<void> {
    const { TransferDialog } = await import('../escalation/transfer-dialog/transfer-dialog');
    const people = this.#colleagues();
    const send = this.#send(row, (base, request: TransferRequest) => {
      const toName = people.find(({ id }) => id === request.toOperatorId)?.name ?? 'a colleague';
      return { ...base, name: 'transfer', request, toName };
    });
    this.#dialog.open<TransferRequest, TransferDialogData>(TransferDialog, { data: { customerName: row.customer.name, people, send } });
  }

  /** What is asked for again unchanged keeps its command id, so that it happens once. */
  #send<Request>(row: InboxItem, commandOf: (base: Base, request: Request) => EscalationCommand): Send<Request> {
    const ids = new Map<string, string>();
    return (request) => {
      const key = JSON.stringify(request);
      const commandId = ids.get(key) ?? newCommandId();
      ids.set(key, commandId);
      return this.#asker.ask(commandOf({ commandId, escalationId: row.id }, request));
    };
  }
}
