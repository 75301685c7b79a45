import { Component, computed, input } from '@angular/core';
import { initials } from './initials';

/** A person by initials. The name itself stands beside it, so it is hidden from screen readers. */
@Component({
  selector: 'ui-avatar',
  template: '',
  host: { 'aria-hidden': 'true', '[class.mine]': 'mine()', '[attr.data-letters]': 'letters()' },
  styles: `
    :host {
      inline-size: 30px;
      block-size: 30px;
      border-radius: 50%;
      display: grid;
      place-items: center;
      flex: none;
      font-size: var(--t-xs);
      font-weight: 600;
      line-height: 1;
      background: var(--low-soft);
      color: var(--ink-2);
      user-select: none;
    }
    /* Drawn, not written: the letters are no part of any button's name. */
    :host::before {
      content: attr(data-letters);
    }
    :host(.mine) {
      background: var(--accent-soft);
      color: var(--accent);
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  /** It is the operator who looks at it. */
  readonly mine = input(false);
  protected readonly letters = computed(() => initials(this.name()));
}
