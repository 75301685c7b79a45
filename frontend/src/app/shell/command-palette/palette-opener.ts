import { Dialog } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { inject, Injectable, Injector } from '@angular/core';

/** Opens the command palette; its code is loaded at the first time. */
@Injectable({ providedIn: 'root' })
export class PaletteOpener {
  readonly #injector = inject(Injector);
  readonly #dialog = inject(Dialog);

  async open(): Promise<void> {
    const { CommandPalette } = await import('./command-palette');
    if (this.#dialog.openDialogs.length > 0) return;
    const positionStrategy = createGlobalPositionStrategy(this.#injector).centerHorizontally().top('10vh');
    this.#dialog.open(CommandPalette, { ariaLabel: 'Search or run a command', positionStrategy });
  }
}
