import { Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
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

@Component({ selector: 'sign-in', imports: [FormsModule], templateUrl: './sign-in.html', styleUrl: './sign-in.css' })
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
  readonly email = signal('');
  readonly password = signal('');
  readonly shown = signal(false);

  signIn(): void {
    if (this.busy()) return;
    this.#store.dispatch(
      sessionCommands.signIn({ email: this.email().trim(), password: this.password(), returnTo: ownPath(this.return()) }),
    );
  }
}
