import { Component, input, model } from '@angular/core';

export type Pane = 'queue' | 'conversation' | 'assist';

/** Three panes; put the content in elements that bear the attributes `queue`, `conversation` and `assist`. */
@Component({
  selector: 'ui-split-panes',
  template: `<ng-content select="[queue]" /><ng-content select="[conversation]" /><ng-content select="[assist]" />`,
})
export class SplitPanes {
  /** Which pane a phone shows. */
  readonly active = model<Pane>('queue');
  /** Whether the drawer of a narrow window is open. */
  readonly assistOpen = model(false);
  /** Under which key the widths are remembered in localStorage. */
  readonly remember = input('panes');
}
