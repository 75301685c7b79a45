import { Component, input } from '@angular/core';
import type { Priority } from '@inbox/contracts/escalation/escalation.events';

@Component({ selector: 'ui-priority-mark', template: `{{ priority() }}` })
export class PriorityMark {
  readonly priority = input.required<Priority>();
}
