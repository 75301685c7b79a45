import { Component, input } from '@angular/core';

/** Says what is true and what to do; what is put inside stands below as actions or key hints. */
@Component({ selector: 'ui-empty-state', template: `{{ text() }} {{ hint() }}<ng-content />` })
export class EmptyState {
  readonly text = input.required<string>();
  readonly hint = input('');
  readonly icon = input<string | null>(null);
}
