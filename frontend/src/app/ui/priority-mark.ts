import { Component, computed, input } from '@angular/core';
import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import { priorityWords } from './plain-words';

@Component({
  selector: 'ui-priority-mark',
  template: `{{ word() }}`,
  host: { '[class]': 'colour()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      font-size: var(--t-xs);
      font-weight: 600;
      white-space: nowrap;
    }
    :host::before {
      content: '';
      inline-size: 8px;
      block-size: 8px;
      border-radius: 3px;
      background: currentColor;
    }
    :host(.urgent) {
      color: var(--urgent);
    }
    :host(.high) {
      color: var(--high);
    }
    :host(.medium) {
      color: var(--medium);
    }
    :host(.low) {
      color: var(--low);
    }
  `,
})
export class PriorityMark {
  readonly priority = input.required<Priority>();
  protected readonly word = computed(() => priorityWords[this.priority()]);
  protected readonly colour = computed(() => this.priority().toLowerCase());
}
