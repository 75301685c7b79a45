import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Store } from '@ngrx/store';
import type { CustomerHistoryItem, MergedCustomer } from '@inbox/contracts/customer/customer.views';
import type { Role } from '@inbox/contracts/identity/roles';
import { BillingCard } from '../../customer/billing-card/billing-card';
import { CsNotes, type NoteWrite } from '../../customer/cs-notes/cs-notes';
import { CustomerAsker } from '../../customer/customer-asker';
import { CustomerCard } from '../../customer/customer-card/customer-card';
import { customer, customerCommands, earlier } from '../../customer/customer.actions';
import { customerFeature } from '../../customer/customer.feature';
import { EarlierList } from '../../customer/earlier-list/earlier-list';
import { newCommandId } from '../../http/command-id';
import { sessionFeature } from '../../identity/session.feature';
import { Banner } from '../../ui/banner';
import { Skeleton } from '../../ui/skeleton';
import { MergeOpener } from './merge-opener';

const steering: readonly (Role | undefined)[] = ['manager', 'admin', 'platform-admin'];

/** Who the customer is, what else they came for, and what only platform admins see. */
@Component({
  selector: 'customer-tab',
  imports: [Banner, BillingCard, CsNotes, CustomerCard, EarlierList, Skeleton],
  templateUrl: './customer-tab.html',
  styleUrl: './customer-tab.css',
})
export class CustomerTab {
  readonly customerId = input.required<string>();
  /** The escalation that is open. */
  readonly presentId = input.required<string>();
  readonly #store = inject(Store);
  readonly #asker = inject(CustomerAsker);
  readonly #merges = inject(MergeOpener);
  /** What is asked for again unchanged keeps its command id, so that it happens once. */
  readonly #ids = new Map<string, string>();
  readonly #customers = this.#store.selectSignal(customerFeature.selectCustomers);
  readonly #failures = this.#store.selectSignal(customerFeature.selectFailures);
  readonly #histories = this.#store.selectSignal(customerFeature.selectHistories);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  readonly customer = computed(() => this.#customers()[this.customerId()]);
  readonly failure = computed(() => this.#failures()[this.customerId()]);
  readonly history = computed(() => this.#histories()[this.customerId()]);
  readonly maySteer = computed(() => steering.includes(this.#session()?.role));

  constructor() {
    effect(() => {
      this.customerId();
      untracked(() => {
        this.load();
        this.loadHistory(null);
      });
    });
  }

  load(): void {
    this.#store.dispatch(customer.load({ customerId: this.customerId() }));
  }

  loadHistory(cursor: string | null): void {
    this.#store.dispatch(customer.loadHistory({ customerId: this.customerId(), cursor }));
  }

  open(item: CustomerHistoryItem): void {
    this.#store.dispatch(earlier.open({ item }));
  }

  merge(): void {
    const present = this.customer();
    if (present !== undefined) void this.#merges.open(present);
  }

  separate({ id, name }: MergedCustomer): void {
    const from = this.customer();
    if (from === undefined) return;
    const command = { name: 'separate', commandId: newCommandId(), customer: { id, name }, from } as const;
    this.#store.dispatch(customerCommands.ask({ command }));
  }

  readonly keepNote = async ({ text, edits }: NoteWrite): Promise<string | null> => {
    const present = this.customer();
    if (present === undefined) return 'The customer is not there any more.';
    const key = JSON.stringify([text, edits?.id, edits?.version]);
    const commandId = this.#ids.get(key) ?? newCommandId();
    this.#ids.set(key, commandId);
    const base = { commandId, text };
    const refusal = await this.#asker.ask(
      edits === null
        ? { ...base, name: 'note', customer: present }
        : { ...base, name: 'edit-note', customer: { id: edits.customerId, name: present.name }, noteId: edits.id, version: edits.version },
    );
    if (refusal === null) this.#ids.delete(key);
    if (refusal === null || refusal.code === 'CONFLICT') this.load();
    return refusal?.detail ?? null;
  };
}
