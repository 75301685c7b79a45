import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Role } from '@inbox/contracts/identity/roles';
import { sessionFeature } from '../../identity/session.feature';

const everyone = [
  { path: 'overview', name: 'Overview' },
  { path: 'escalations', name: 'Escalations' },
  { path: 'conversations', name: 'Conversations' },
  { path: 'team', name: 'Team' },
] as const;
const settings = { path: 'settings', name: 'Settings' } as const;
const setting: readonly Role[] = ['manager', 'admin', 'platform-admin'];

/** What every page of Operations stands in: the title and the way to the other pages. */
@Component({
  selector: 'operations-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './operations-frame.html',
  styleUrl: './operations-frame.css',
})
export class OperationsFrame {
  readonly #session = inject(Store).selectSignal(sessionFeature.selectSession);
  /** In the order in which they are shown; each is a child route of `/operations`. */
  readonly tabs = computed(() => (setting.includes(this.#session()?.role ?? 'operator') ? [...everyone, settings] : everyone));
}
