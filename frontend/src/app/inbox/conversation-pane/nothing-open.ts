import { Component, inject, input, output } from '@angular/core';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { Deeds } from '../deeds';

/** What stands in the middle while no escalation is open, and while the first one is on its way. */
@Component({
  selector: 'nothing-open',
  imports: [EmptyState, Skeleton],
  template: `@if (missing()) {
      <ui-empty-state icon="error" text="A part of this page could not be loaded." hint="What you typed is kept."
        ><button type="button" class="btn" (click)="again.emit()">Load the page again</button></ui-empty-state
      >
    } @else if (opening()) {
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
  /** The code of the conversation did not come, e.g. because the server has a newer version. */
  readonly missing = input(false);
  readonly again = output();
  readonly deeds = inject(Deeds);
}
