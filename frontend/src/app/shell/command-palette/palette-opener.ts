import { Dialog } from '@angular/cdk/dialog';
import { inject, Injectable } from '@angular/core';

/** Opens the command palette; its code is loaded at the first time. */
@Injectable({ providedIn: 'root' })
export class PaletteOpener {
  readonly #dialog = inject(Dialog);

  async open(): Promise<void> {
    const { CommandPalette } = await import('./command-palette');
    if (this.#dialog.openDialogs.length === 0) this.#dialog.open(CommandPalette, { ariaLabel: 'Search or run a command' });
  }
}
