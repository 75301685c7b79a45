import { Component, computed, input } from '@angular/core';

/** The shape of what comes. It appears only after 150 ms, so that a quick answer never flashes. */
@Component({
  selector: 'ui-skeleton',
  template: `
    <span class="unseen" role="status">Loading</span>
    @for (part of parts(); track part) {
      <div class="part" aria-hidden="true"><i></i><b></b><s></s></div>
    }
  `,
  host: { '[class]': 'shape()' },
  styleUrl: './skeleton.css',
})
export class Skeleton {
  readonly shape = input<'rows' | 'thread' | 'card'>('rows');
  readonly count = input(6);
  protected readonly parts = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
