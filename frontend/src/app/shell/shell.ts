import { Component, computed, DestroyRef, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import { escalationFeature } from '../escalation/escalation.feature';
import { liveFeature } from '../live/live.feature';
import { sessionFeature } from '../identity/session.feature';
import { readsFigures, seesTheFloor, takesEscalations } from '../identity/what-roles-do';
import { Banner } from '../ui/banner';
import { Icon } from '../ui/icon';
import { Keys } from '../ui/keys';
import { Toasts } from '../ui/toaster';
import { whenIdle } from '../ui/when-idle';
import { AccountMenu } from './account-menu/account-menu';
import { DropMenu } from './drop-menu/drop-menu';
import { PaletteOpener } from './command-palette/palette-opener';
import { StatusMenu } from './status-menu/status-menu';

/** After so many milliseconds the first page is there, and the palette's code is fetched before somebody asks for it. */
const settled = 2_000;

/** The header above every page of a signed-in person, and what is said in passing. */
@Component({
  selector: 'app-shell',
  imports: [AccountMenu, Banner, DropMenu, Icon, RouterLink, RouterLinkActive, RouterOutlet, StatusMenu, Toasts],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  readonly #store = inject(Store);
  readonly #palette = inject(PaletteOpener);
  readonly offline = this.#store.selectSignal(liveFeature.selectOffline);
  readonly stale = this.#store.selectSignal(liveFeature.selectStale);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  readonly may = computed(() => {
    const role = this.#session()?.role ?? 'operator';
    return { seeTheFloor: seesTheFloor(role), readFigures: readsFigures(role), takeEscalations: takesEscalations(role) };
  });
  readonly #counts = this.#store.selectSignal(escalationFeature.selectCounts);

  constructor() {
    const title = inject(Title);
    effect(() => {
      const waiting = this.#counts()?.unclaimed ?? 0;
      title.setTitle(waiting > 0 ? `(${String(waiting)}) Operator Inbox` : 'Operator Inbox');
    });
    this.#registerKeys();
    const preparing = setTimeout(() => {
      whenIdle(() => void this.#palette.prepare());
    }, settled);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(preparing);
    });
  }

  command(): void {
    void this.#palette.open();
  }

  #registerKeys(): void {
    const [keys, router] = [inject(Keys), inject(Router)];
    const group = 'Anywhere';
    const run = (): void => {
      this.command();
    };
    const goTo = (key: string, description: string, url: string, when: () => boolean): (() => void) =>
      keys.register({ key, group, description, run: () => void router.navigateByUrl(url), when });
    const release = [
      keys.register({ key: 'Ctrl+K', group, description: 'Search or run a command', run }),
      keys.register({ key: '/', group, description: 'Search', run }),
      goTo('i', 'Go to the inbox', '/inbox', () => this.may().seeTheFloor),
      goTo('o', 'Go to operations', '/operations', () => this.may().seeTheFloor),
      goTo('a', 'Go to analytics', '/analytics', () => this.may().readFigures),
    ];
    inject(DestroyRef).onDestroy(() => {
      for (const each of release) each();
    });
  }
}
