import { Component, computed, inject, input, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { Refused } from '../../http/problem';
import { sessionCommands } from '../session.actions';
import { sessionFeature } from '../session.feature';

const sentence = (problem: Refused): string => {
  if (problem.status === 429) return `Too many attempts. Try again in ${String(problem.retryAfter ?? 60)} s.`;
  return problem.faults?.map(({ message }) => message).join(' ') ?? problem.detail;
};

/** Never to another site: only a path of this one. */
const ownPath = (path: string | undefined): string => (path?.startsWith('/') === true && !/^\/[/\\]/.test(path) ? path : '/inbox');

@Component({ selector: 'sign-in', templateUrl: './sign-in.html', styleUrl: './sign-in.css' })
export class SignIn {
  /** The page that was asked for, from the address. */
  readonly return = input<string>();

  readonly #store = inject(Store);
  readonly #problem = this.#store.selectSignal(sessionFeature.selectProblem);
  readonly #phase = this.#store.selectSignal(sessionFeature.selectPhase);
  readonly error = computed(() => {
    const problem = this.#problem();
    return problem === null ? null : sentence(problem);
  });
  readonly busy = computed(() => this.#phase() === 'signing-in');
  readonly shown = signal(false);

  /** Takes what stands in the fields: password managers fill them in without telling. */
  signIn(event: Event, email: string, password: string): void {
    event.preventDefault();
    if (this.busy()) return;
    this.#store.dispatch(sessionCommands.signIn({ email: email.trim(), password, returnTo: ownPath(this.return()) }));
  }
}
