import { inject, Injectable } from '@angular/core';
import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import { CustomerAsker } from '../../customer/customer-asker';
import { CustomerClient } from '../../customer/customer-client';
import type { MergeAsked, MergeDialogData } from '../../customer/merge-dialog/merge-dialog';
import { newCommandId } from '../../http/command-id';
import { DialogOpener } from '../../ui/dialog-opener';

/** Opens the merge dialog, whose code is loaded with the first one. */
@Injectable({ providedIn: 'root' })
export class MergeOpener {
  readonly #asker = inject(CustomerAsker);
  readonly #client = inject(CustomerClient);
  readonly #opener = inject(DialogOpener);

  async open(customer: CustomerView): Promise<void> {
    const ids = new Map<string, string>();
    const send = async ({ part, stays, reason }: MergeAsked): Promise<string | null> => {
      // what is asked for again unchanged keeps its command id, so that it happens once
      const key = JSON.stringify([part.id, stays.id, reason]);
      const commandId = ids.get(key) ?? newCommandId();
      ids.set(key, commandId);
      const refusal = await this.#asker.ask({ name: 'merge', commandId, customer: part, into: stays, reason });
      return refusal?.detail ?? null;
    };
    const data: MergeDialogData = { customer, find: (search) => this.#client.find(search), send };
    await this.#opener.open(async () => (await import('../../customer/merge-dialog/merge-dialog')).MergeDialog, { data });
  }
}
