import { Component, ElementRef, effect, inject, input } from '@angular/core';
import { SecondHand } from './second-hand';
import { shortSpan, urgencyOf } from './spans-of-time';

/** How long somebody waits. Ticks each second without the view around it being checked. */
@Component({
  selector: 'ui-waiting-time',
  template: '',
  styles: `
    :host {
      font-size: var(--t-s);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      color: var(--ink-3);
    }
    :host([data-urgency='soon']) {
      color: var(--high);
      font-weight: 600;
    }
    :host([data-urgency='late']) {
      color: var(--urgent);
      font-weight: 600;
    }
  `,
})
export class WaitingTime {
  /** Since when, RFC 3339. */
  readonly since = input.required<string>();
  /** The service level in minutes: amber at three quarters of it, red past it. Without it the time stays plain. */
  readonly deadlineMinutes = input<number | null>(null);

  constructor() {
    const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const secondHand = inject(SecondHand);
    effect((onCleanup) => {
      const since = Date.parse(this.since());
      const deadline = this.deadlineMinutes();
      const paint = (now: number): void => {
        host.textContent = shortSpan(now - since);
        host.dataset['urgency'] = urgencyOf(now - since, deadline);
      };
      paint(Date.now());
      onCleanup(secondHand.eachSecond(paint));
    });
  }
}
