import { inject, Injectable } from '@angular/core';
import { DialogOpener } from '../../ui/dialog-opener';

/** Opens the command palette; its code is loaded while nothing else is to do, at the latest when it is asked for. */
@Injectable({ providedIn: 'root' })
export class PaletteOpener {
  readonly #opener = inject(DialogOpener);

  readonly #load = async () => (await import('./command-palette')).CommandPalette;

  prepare(): Promise<void> {
    return this.#opener.prepare(this.#load);
  }

  open(): Promise<void> {
    return this.#opener.open(this.#load, { ariaLabel: 'Search or run a command' });
  }
}
