import { inject, Injectable } from '@angular/core';
import { DialogOpener } from '../../ui/dialog-opener';

/** Opens the command palette; its code is loaded at the first time. */
@Injectable({ providedIn: 'root' })
export class PaletteOpener {
  readonly #opener = inject(DialogOpener);

  open(): Promise<void> {
    const config = { ariaLabel: 'Search or run a command' };
    return this.#opener.open(async () => (await import('./command-palette')).CommandPalette, config);
  }
}
