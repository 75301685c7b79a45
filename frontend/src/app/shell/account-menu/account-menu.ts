import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { sessionCommands } from '../../identity/session.actions';
import { sessionFeature } from '../../identity/session.feature';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { Keys } from '../../ui/keys';
import { roleWords } from '../../ui/plain-words';
import { DropMenu } from '../drop-menu/drop-menu';
import { Theme } from '../theme';

/** Who is signed in, the look, the keys, and the way out. */
@Component({
  selector: 'account-menu',
  imports: [Avatar, DropMenu, Icon],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.css',
})
export class AccountMenu {
  readonly #store = inject(Store);
  readonly #keys = inject(Keys);
  readonly theme = inject(Theme);
  readonly session = this.#store.selectSignal(sessionFeature.selectSession);
  readonly roleWords = roleWords;
  readonly themes = [
    { theme: 'light', name: 'Light', icon: 'theme-light' },
    { theme: 'dark', name: 'Dark', icon: 'theme-dark' },
    { theme: 'system', name: 'As the system', icon: 'theme-system' },
  ] as const;

  showKeys(): void {
    void this.#keys.help();
  }

  signOut(): void {
    this.#store.dispatch(sessionCommands.signOut());
  }
}
