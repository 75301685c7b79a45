import { inject, Injectable } from '@angular/core';
import { Store } from '@ngrx/store';
import type {
  PriorityRequest,
  ReleaseRequest,
  ResolveRequest,
  SnoozeRequest,
  TransferRequest,
} from '@inbox/contracts/escalation/escalation.requests';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import type { EscalationCommand } from '../escalation/escalation.actions';
import type { PriorityDialogData } from '../escalation/priority-dialog/priority-dialog';
import type { ReleaseDialogData } from '../escalation/release-dialog/release-dialog';
import type { ResolveDialogData } from '../escalation/resolve-dialog/resolve-dialog';
import type { SnoozeDialogData } from '../escalation/snooze-dialog/snooze-dialog';
import type { TransferDialogData } from '../escalation/transfer-dialog/transfer-dialog';
import { newCommandId } from '../http/command-id';
import { teamFeature } from '../operations/team.feature';
import type { Send } from '../ui/asked';
import { DialogOpener } from '../ui/dialog-opener';
import { Asker } from './asker';

type Base = Pick<EscalationCommand, 'commandId' | 'escalationId'>;

/** The inbox's dialogs; their code is loaded when the first of them opens. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  readonly #asker = inject(Asker);
  readonly #opener = inject(DialogOpener);
  readonly #store = inject(Store);
  readonly #colleagues = this.#store.selectSignal(teamFeature.selectColleagues);
  readonly #teams = this.#store.selectSignal(teamFeature.selectTeams);

  async resolve(row: InboxItem): Promise<void> {
    const send = this.#send(row, (base, request: ResolveRequest) => ({ ...base, name: 'resolve', request }));
    const data: ResolveDialogData = { customerName: row.customer.name, send };
    await this.#opener.open(async () => (await import('../escalation/resolve-dialog/resolve-dialog')).ResolveDialog, { data });
  }

  async release(row: InboxItem): Promise<void> {
    const send = this.#send(row, (base, request: ReleaseRequest) => ({ ...base, name: 'release', request }));
    const data: ReleaseDialogData = { customerName: row.customer.name, send };
    await this.#opener.open(async () => (await import('../escalation/release-dialog/release-dialog')).ReleaseDialog, { data });
  }

  async snooze(row: InboxItem): Promise<void> {
    const send = this.#send(row, (base, request: SnoozeRequest) => ({ ...base, name: 'snooze', request }));
    const data: SnoozeDialogData = { customerName: row.customer.name, send };
    await this.#opener.open(async () => (await import('../escalation/snooze-dialog/snooze-dialog')).SnoozeDialog, { data });
  }

  async prioritize(row: InboxItem): Promise<void> {
    const send = this.#send(row, (base, { priority, reason }: PriorityRequest) => ({
      ...base,
      name: 'prioritize',
      from: row.priority,
      to: priority,
      reason,
    }));
    const data: PriorityDialogData = { customerName: row.customer.name, priority: row.priority, send };
    await this.#opener.open(async () => (await import('../escalation/priority-dialog/priority-dialog')).PriorityDialog, { data });
  }

  async transfer(row: InboxItem): Promise<void> {
    const [people, teams] = [this.#colleagues(), this.#teams()];
    const send = this.#send(row, (base, request: TransferRequest) => {
      const team = teams.find(({ id }) => id === request.toTeamId);
      const toName = team?.name ?? people.find(({ id }) => id === request.toOperatorId)?.name ?? 'a colleague';
      return { ...base, name: 'transfer', request, toName, ...(row.owner === null ? {} : { fromId: row.owner.id }) };
    });
    const data: TransferDialogData = { customerName: row.customer.name, people, teams, send };
    await this.#opener.open(async () => (await import('../escalation/transfer-dialog/transfer-dialog')).TransferDialog, { data });
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
