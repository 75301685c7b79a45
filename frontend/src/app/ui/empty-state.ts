import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** Says what is true and what to do; what is put inside stands below as actions or key hints. */
@Component({
  selector: 'ui-empty-state',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <ui-icon [name]="name" [size]="20" />
    }
    <p class="text">{{ text() }}</p>
    @if (hint()) {
      <p class="hint">{{ hint() }}</p>
    }
    <div class="more"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 4px;
      padding: 24px 20px;
      text-align: center;
      text-wrap: balance;
      color: var(--ink-3);
    }
    .text {
      color: var(--ink-2);
      font-weight: 550;
    }
    ui-icon {
      margin-block-end: 4px;
    }
    .more {
      display: flex;
      gap: 8px;
      flex-wrap: wrap;
      justify-content: center;
      margin-block-start: 8px;
    }
    .more:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly text = input.required<string>();
  readonly hint = input('');
  readonly icon = input<IconName | null>(null);
}
