import { Component, ElementRef, inject, input } from '@angular/core';

const items = '[role^="menuitem"]';

/**
 * A menu under the button that names it by `popovertarget`. The browser opens and closes it (outside click, Esc) and gives the
 * focus back. Up, Down, Home, End and the first letter go through its items; choosing one closes it.
 */
@Component({
  selector: 'drop-menu',
  template: '<ng-content />',
  styleUrl: './drop-menu.css',
  host: {
    class: 'menu',
    role: 'menu',
    popover: 'auto',
    '[id]': 'menuId()',
    '(beforetoggle)': 'place()',
    '(toggle)': 'enter()',
    '(keydown)': 'move($event)',
    '(click)': 'leave($event)',
  },
})
export class DropMenu {
  readonly menuId = input.required<string>();
  /** Which edge of the button it keeps to. */
  readonly edge = input<'start' | 'end'>('start');
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected place(): void {
    const button = document.querySelector(`[popovertarget="${this.menuId()}"]`)?.getBoundingClientRect();
    if (button === undefined) return;
    const { style } = this.#host;
    style.insetBlockStart = `${String(button.bottom + 6)}px`;
    if (this.edge() === 'start') style.left = `${String(button.left)}px`;
    else style.right = `${String(document.documentElement.clientWidth - button.right)}px`;
  }

  protected enter(): void {
    if (!this.#host.matches(':popover-open')) return;
    (this.#items().find((item) => item.ariaChecked === 'true') ?? this.#items()[0])?.focus();
  }

  protected move(event: KeyboardEvent): void {
    const all = this.#items();
    const here = all.findIndex((item) => item === document.activeElement);
    const startsWith = (item: HTMLElement): boolean => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase());
    const to = { ArrowDown: all[here + 1] ?? all[0], ArrowUp: all.at(here < 1 ? -1 : here - 1), Home: all[0], End: all.at(-1) }[event.key];
    const next = to ?? (event.key.length === 1 && event.key !== ' ' ? [...all.slice(here + 1), ...all].find(startsWith) : undefined);
    if (event.key === 'Tab') this.#host.hidePopover();
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  }

  protected leave({ target }: Event): void {
    if (target instanceof Element && target.closest(items) !== null) this.#host.hidePopover();
  }

  #items(): readonly HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>(items)];
  }
}
