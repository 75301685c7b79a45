import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import { sessionFeature } from './identity/session.feature';
import { Theme } from './shell/theme';
import { EmptyState } from './ui/empty-state';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet, EmptyState],
  template: `<router-outlet />
    @if (phase() === 'unknown' && problem()) {
      <ui-empty-state icon="offline" text="The server cannot be reached. Trying again every 2 s." />
    }`,
  styles: `
    :host {
      display: block;
      block-size: 100%;
    }
  `,
})
export class App {
  readonly #store = inject(Store);
  readonly phase = this.#store.selectSignal(sessionFeature.selectPhase);
  readonly problem = this.#store.selectSignal(sessionFeature.selectProblem);

  constructor() {
    inject(Theme).apply();
  }
}
