import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { JoinView } from '@inbox/contracts/identity/invitation.views';
import { firstValueFrom } from 'rxjs';
import { type Refused, refused } from '../../http/problem';
import { retryWhileAway } from '../../http/retry';
import { roleWords } from '../../ui/plain-words';
import { JoinClient } from '../join-client';
import { sessionAnswers } from '../session.actions';

/** The contract's own number would bring zod into the bundle. */
const shortest = 8;

const sentence = (problem: Refused): string => problem.faults?.map(({ message }) => message).join(' ') ?? problem.detail;

/** Where an invitation's link leads: choose a password, and be signed in. Nothing of it is kept, so it needs no store. */
@Component({ selector: 'join-page', templateUrl: './join.html', styleUrl: '../sign-in/sign-in.css' })
export class Join {
  /** The link's secret, from the address. */
  readonly token = input.required<string>();

  readonly #client = inject(JoinClient);
  readonly #store = inject(Store);
  protected readonly invitation = signal<JoinView | null>(null);
  /** Why the link leads nowhere. */
  protected readonly lost = signal<string | null>(null);
  protected readonly fault = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly shown = signal(false);
  protected readonly role = computed(() => roleWords[this.invitation()?.role ?? 'operator'].toLowerCase());

  constructor() {
    effect(() => void this.#look(this.token()));
  }

  async #look(token: string): Promise<void> {
    try {
      this.invitation.set(await firstValueFrom(this.#client.invitation(token).pipe(retryWhileAway(2))));
    } catch (fault) {
      this.lost.set(sentence(refused(fault)));
    }
  }

  /** Takes what stands in the field: password managers fill it in without telling. */
  protected async join(event: Event, password: string): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    if (password.length < shortest) {
      this.fault.set(`Choose a password of at least ${String(shortest)} characters.`);
      return;
    }
    this.fault.set(null);
    this.busy.set(true);
    try {
      const session = await firstValueFrom(this.#client.join(this.token(), password));
      this.#store.dispatch(sessionAnswers.signedIn({ session, returnTo: '/inbox' }));
    } catch (fault) {
      this.fault.set(sentence(refused(fault)));
    } finally {
      this.busy.set(false);
    }
  }
}
