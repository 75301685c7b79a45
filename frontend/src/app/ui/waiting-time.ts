import { Component, input } from '@angular/core';

@Component({ selector: 'ui-waiting-time', template: `{{ since() }}` })
export class WaitingTime {
  /** Since when, RFC 3339. */
  readonly since = input.required<string>();
  /** The service level in minutes: amber at three quarters of it, red past it. Without it the time stays plain. */
  readonly deadlineMinutes = input<number | null>(null);
}
