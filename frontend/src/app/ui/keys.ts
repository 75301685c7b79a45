import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { DialogOpener } from './dialog-opener';
import { isComposing, isForTyping, matches } from './pressed-key';

export interface Shortcut {
  /** As `KeyboardEvent.key` says it, with modifiers before it: `c`, `Escape`, `Ctrl+Enter`, `Ctrl+K` (Ctrl or Cmd). */
  readonly key: string;
  readonly description: string;
  /** The heading under which the help lists it. */
  readonly group: string;
  readonly run: () => void;
  /** Whether it can be used just now; otherwise the key stays free for others. */
  readonly when?: () => boolean;
}

/**
 * The keyboard's shortcuts. They rest while somebody types in a field (save those with Ctrl), while an input method composes, and
 * while a dialog is open. Of two with the same key the one registered last goes first.
 */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly dialogs = inject(DialogOpener);
  private readonly registered = signal<readonly Shortcut[]>([]);
  /** All there are now, in the order of their registration. */
  readonly shortcuts = this.registered.asReadonly();

  constructor() {
    const document = inject(DOCUMENT);
    const press = (event: KeyboardEvent): void => {
      this.press(event);
    };
    document.addEventListener('keydown', press);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('keydown', press);
    });
    this.register({
      key: '?',
      group: 'Anywhere',
      description: 'Show all keys',
      run: () => void this.help(),
    });
  }

  /** @returns how to take it back: call it when the component goes */
  register(shortcut: Shortcut): () => void {
    this.registered.update((all) => [...all, shortcut]);
    return () => {
      this.registered.update((all) => all.filter((each) => each !== shortcut));
    };
  }

  /** Opens the list of all keys, as `?` does. */
  help(): Promise<void> {
    const config = { data: this.registered(), ariaLabelledBy: 'key-help-title', autoFocus: 'dialog' };
    return this.dialogs.open(async () => (await import('./key-help')).KeyHelp, config);
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposing(event) || this.dialogs.isBusy) return;
    if (isForTyping(event)) return;
    const shortcut = this.registered().findLast((each) => matches(event, each.key) && (each.when?.() ?? true));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }
}
