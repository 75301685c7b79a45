import { computed, linkedSignal, type Signal, signal } from '@angular/core';
import type { TemplateView } from '@inbox/contracts/operations/settings.views';
import { matchingTemplates, slashWordAt } from './slash-word';

/** The list of response templates that a `/` in a field opens. Typing filters, arrows move, Enter takes, Esc closes. */
export class SlashMenu {
  readonly caret = signal(0);
  /** Where the word began whose list was closed by Esc. */
  private readonly closedAt = signal<number | null>(null);
  readonly word = computed(() => {
    const word = slashWordAt(this.text(), this.caret());
    return word?.from === this.closedAt() ? null : word;
  });
  readonly matches = computed(() => matchingTemplates(this.templates(), this.word()?.typed ?? ''));
  /** A word that no template fits is plain text. */
  readonly isOpen = computed(() => this.word() !== null && (this.matches().length > 0 || this.word()?.typed === ''));
  readonly active = linkedSignal<readonly TemplateView[], number>({ source: this.matches, computation: () => 0 });

  constructor(
    private readonly text: Signal<string>,
    private readonly templates: Signal<readonly TemplateView[]>,
  ) {}

  /** Where the caret stands now. A word that was left opens anew. */
  moveTo(caret: number): void {
    this.caret.set(caret);
    if (slashWordAt(this.text(), caret) === null) this.closedAt.set(null);
  }

  /** @returns the template that was taken, `true` where the key was the list's, `false` where it is the field's */
  press(event: KeyboardEvent): TemplateView | boolean {
    if (!this.isOpen()) return false;
    const last = this.matches().length - 1;
    if (event.key === 'Escape') this.closedAt.set(this.word()?.from ?? null);
    else if (event.key === 'ArrowDown') this.active.update((now) => (now >= last ? 0 : now + 1));
    else if (event.key === 'ArrowUp') this.active.update((now) => (now <= 0 ? Math.max(0, last) : now - 1));
    else if (event.key !== 'Enter' || event.shiftKey) return false;
    else return this.matches()[this.active()] ?? false;
    return true;
  }
}
