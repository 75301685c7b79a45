import { Component, input } from '@angular/core';

@Component({ selector: 'ui-moment', template: `{{ at() }}` })
export class Moment {
  /** RFC 3339. */
  readonly at = input.required<string>();
}
