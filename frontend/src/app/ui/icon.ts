import { Component, input } from '@angular/core';

/** One icon of the set, by its name; decoration only, so hidden from screen readers. */
@Component({ selector: 'ui-icon', template: '', host: { 'aria-hidden': 'true' } })
export class Icon {
  readonly name = input.required<string>();
  /** Edge length in pixels. */
  readonly size = input(16);
}
