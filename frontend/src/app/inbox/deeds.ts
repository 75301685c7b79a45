import { computed, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { escalationCommands } from '../escalation/escalation.actions';
import { escalationFeature } from '../escalation/escalation.feature';
import { newCommandId } from '../http/command-id';
import { sessionFeature } from '../identity/session.feature';
import { Dialogs } from './dialogs';

/** What an operator does with the open escalation, by button, key or palette alike. */
@Injectable({ providedIn: 'root' })
export class Deeds {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #dialogs = inject(Dialogs);
  readonly #row = this.#store.selectSignal(escalationFeature.selectOpenRow);
  readonly #asking = this.#store.selectSignal(escalationFeature.selectOpenAsking);
  readonly #me = this.#store.selectSignal(sessionFeature.selectMe);
  readonly #mine = this.#store.selectSignal(escalationFeature.selectMine);
  readonly #unclaimed = this.#store.selectSignal(escalationFeature.selectUnclaimed);
  readonly #loaded = this.#store.selectSignal(escalationFeature.selectLoaded);
  readonly #openId = this.#store.selectSignal(escalationFeature.selectOpenId);

  readonly idle = computed(() => this.#row() !== null && this.#asking() === null);
  readonly canClaim = computed(() => this.idle() && this.#row()?.status === 'UNCLAIMED');
  readonly isMine = computed(() => {
    const row = this.#row();
    return row !== null && row.owner?.id === this.#me() && row.status !== 'RESOLVED';
  });
  readonly sleeps = computed(() => this.isMine() && this.#row()?.status === 'SNOOZED');
  /** Something is in the queue, or it is not known yet. */
  readonly hasWork = computed(() => !this.#loaded() || this.#mine().length + this.#unclaimed().length > 0);
  readonly nextUnclaimed = computed(() => this.#unclaimed().find(({ id }) => id !== this.#openId()) ?? null);
  readonly #lostClaim = this.#store.selectSignal(escalationFeature.selectLostClaim);
  readonly hasLostClaim = computed(() => this.#lostClaim() !== null);

  claim(): void {
    const row = this.#row();
    if (row === null || !this.canClaim()) return;
    this.#store.dispatch(
      escalationCommands.ask({ command: { name: 'claim', commandId: newCommandId(), escalationId: row.id, at: Date.now() } }),
    );
  }

  reopen(): void {
    const row = this.#row();
    if (row === null || !this.idle()) return;
    const command = { name: 'reopen', commandId: newCommandId(), escalationId: row.id, reason: 'Reopened by hand' } as const;
    this.#store.dispatch(escalationCommands.ask({ command }));
  }

  resolve(): void {
    this.#withOpen((row) => this.#dialogs.resolve(row));
  }

  release(): void {
    this.#withOpen((row) => this.#dialogs.release(row));
  }

  transfer(): void {
    this.#withOpen((row) => this.#dialogs.transfer(row));
  }

  snooze(): void {
    this.#withOpen((row) => this.#dialogs.snooze(row));
  }

  wake(): void {
    const row = this.#row();
    if (row === null || !this.idle() || !this.sleeps()) return;
    this.#store.dispatch(escalationCommands.ask({ command: { name: 'wake', commandId: newCommandId(), escalationId: row.id } }));
  }

  prioritize(): void {
    this.#withOpen((row) => this.#dialogs.prioritize(row));
  }

  openNextUnclaimed(): void {
    const next = this.nextUnclaimed();
    if (next !== null) this.#open(next.id);
  }

  /** @param step 1 for the next row of the queue, -1 for the one before */
  move(step: number): void {
    const rows = [...this.#mine(), ...this.#unclaimed()];
    const here = rows.findIndex(({ id }) => id === this.#openId());
    const to = rows[here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + step))];
    if (to !== undefined) this.#open(to.id);
  }

  #open(id: string): void {
    void this.#router.navigate(['/inbox', id]);
  }

  #withOpen(open: (row: InboxItem) => Promise<void>): void {
    const row = this.#row();
    if (row !== null && this.idle()) void open(row);
  }
}
