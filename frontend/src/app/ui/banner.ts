import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

const iconOf: Readonly<Record<'info' | 'warn' | 'bad', IconName>> = { info: 'info', warn: 'warning', bad: 'error' };

/** A line across a pane: what happened, what was kept, what to do. Its text and buttons are put inside. */
@Component({
  selector: 'ui-banner',
  imports: [Icon],
  template: `<ui-icon [name]="icon()" [class.turning]="busy()" />
    <div class="text"><ng-content /></div>
    <div class="actions"><ng-content select="button, a" /></div>`,
  host: { '[class]': 'tone()', '[attr.role]': "tone() === 'bad' ? 'alert' : 'status'" },
  styles: `
    :host {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 4px 8px;
      padding: 6px 14px;
      font-size: var(--t-s);
      background: var(--medium-soft);
      color: var(--medium);
    }
    :host(.warn) {
      background: var(--high-soft);
      color: var(--high);
    }
    :host(.bad) {
      background: var(--urgent-soft);
      color: var(--urgent);
    }
    .text {
      flex: 1;
      min-inline-size: 120px;
      overflow-wrap: anywhere;
      color: var(--ink);
    }
    .actions {
      display: flex;
      gap: 4px;
    }
    .turning {
      animation: turn 900ms linear infinite;
    }
  `,
})
export class Banner {
  readonly tone = input<'info' | 'warn' | 'bad'>('info');
  /** Turns a spinner beside the text, e.g. while connecting again. */
  readonly busy = input(false);
  protected readonly icon = computed(() => (this.busy() ? 'spinner' : iconOf[this.tone()]));
}
