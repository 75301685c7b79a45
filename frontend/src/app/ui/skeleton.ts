import { Component, input } from '@angular/core';

/** The shape of what comes, shown only after 150 ms. */
@Component({ selector: 'ui-skeleton', template: '' })
export class Skeleton {
  readonly shape = input<'rows' | 'thread' | 'card'>('rows');
  readonly count = input(6);
}
