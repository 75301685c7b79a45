import { Component, inject, input } from '@angular/core';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { Deeds } from '../deeds';

/** What stands in the middle while no escalation is open, and while the first one is on its way. */
@Component({
  selector: 'nothing-open',
  imports: [EmptyState, Skeleton],
  template: `@if (opening()) {
      <ui-skeleton shape="thread" />
    } @else if (deeds.hasWork()) {
      <ui-empty-state icon="inbox" text="Nothing is open." hint="Choose an escalation, or press J for the first one." />
    } @else {
      <ui-empty-state icon="inbox" text="Nothing is open." hint="When somebody asks for help, it appears on the left." />
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-block-size: 0;
      min-inline-size: 0;
    }
    ui-empty-state {
      margin: auto;
    }
  `,
})
export class NothingOpen {
  /** An escalation was asked for. */
  readonly opening = input(false);
  readonly deeds = inject(Deeds);
}
