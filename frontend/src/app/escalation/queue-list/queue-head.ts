import { Component, input } from '@angular/core';
import { WaitingTime } from '../../ui/waiting-time';
import type { HeadLine } from './queue-lines';

/** The name of a section, how many it holds, and how long the oldest waits. */
@Component({
  selector: 'queue-head',
  imports: [WaitingTime],
  host: { '[class.mine]': "line().section === 'mine'" },
  template: `<b>{{ line().section === 'mine' ? 'My Active' : 'Unclaimed' }}</b>
    <span class="chip" [class.accent]="line().section === 'mine'">{{ line().count.toLocaleString('en') }}</span>
    <span class="order">
      @if (line().section === 'unclaimed') {
        priority, then waiting
      } @else if (line().oldest; as oldest) {
        oldest <ui-waiting-time [since]="oldest" />
      }
    </span>`,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      block-size: 38px;
      padding: 6px 14px 0;
      background: var(--pane);
    }
    b {
      font-weight: 600;
    }
    .order {
      margin-inline-start: auto;
      font-size: var(--t-s);
      color: var(--ink-3);
    }
  `,
})
export class QueueHead {
  readonly line = input.required<HeadLine>();
}
