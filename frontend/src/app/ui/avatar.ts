import { Component, input } from '@angular/core';

@Component({ selector: 'ui-avatar', template: `{{ name().slice(0, 2) }}` })
export class Avatar {
  readonly name = input.required<string>();
  readonly mine = input(false);
}
