import { Component, input } from '@angular/core';

/** A line across a pane: what happened, what was kept, what to do. Its text and buttons are put inside. */
@Component({ selector: 'ui-banner', template: `<ng-content />` })
export class Banner {
  readonly tone = input<'info' | 'warn' | 'bad'>('info');
  /** Turns a spinner beside the text, e.g. while connecting again. */
  readonly busy = input(false);
}
