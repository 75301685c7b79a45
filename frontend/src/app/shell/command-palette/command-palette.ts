import { DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { Component, computed, type ElementRef, inject, Injector, linkedSignal, signal, viewChildren } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { escalationFeature } from '../../escalation/escalation.feature';
import { Icon } from '../../ui/icon';
import { Keys } from '../../ui/keys';
import { isComposing } from '../../ui/pressed-key';
import { type PaletteEntry, paletteEntries } from './palette-entries';

/** Everything that can be done just now, and every loaded escalation by its customer's name. */
@Component({
  selector: 'command-palette',
  imports: [Icon],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.css',
})
export class CommandPalette {
  readonly #dialog = inject(DialogRef);
  readonly #router = inject(Router);
  readonly #shortcuts = inject(Keys).shortcuts;
  readonly #work = inject(Store).selectSignal(escalationFeature.selectWork);
  private readonly options = viewChildren<ElementRef<HTMLElement>>('option');
  readonly typed = signal('');
  readonly entries = computed(() => {
    const { mine, unclaimed } = this.#work();
    return paletteEntries(this.typed().trim(), this.#shortcuts(), [...mine, ...unclaimed], (id) => {
      void this.#router.navigate(['/inbox', id]);
    });
  });
  readonly active = linkedSignal({ source: this.entries, computation: () => 0 });

  constructor() {
    // So that the list grows downwards and what is typed stays where it is.
    this.#dialog.overlayRef.updatePositionStrategy(createGlobalPositionStrategy(inject(Injector)).centerHorizontally().top('10vh'));
  }

  press(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = this.entries()[this.active()];
    if (step !== undefined) this.#move(step);
    else if (event.key === 'Enter' && entry !== undefined) this.run(entry);
    else return;
    event.preventDefault();
  }

  run(entry: PaletteEntry): void {
    this.#dialog.closed.subscribe(() => {
      entry.run();
    });
    this.#dialog.close();
  }

  #move(step: number): void {
    const count = this.entries().length;
    if (count === 0) return;
    this.active.update((index) => (index + step + count) % count);
    this.options()[this.active()]?.nativeElement.scrollIntoView({ block: 'nearest' });
  }
}
