import { Component, input, output } from '@angular/core';
import { Icon } from '../../ui/icon';
import type { PendingMessage } from './pending-message';

/** An own message on its way, or one that did not get through. */
@Component({
  selector: 'pending-bubble',
  imports: [Icon],
  host: { '[class.failed]': "pending().state === 'failed'", '[class.note]': "pending().kind === 'note'" },
  template: `
    <div class="bubble" dir="auto">{{ pending().text }}</div>
    @if (pending().state === 'sending') {
      <p class="state"><ui-icon class="turning" name="spinner" [size]="12" />Sending</p>
    } @else {
      <p class="state" role="alert">
        <ui-icon name="error" [size]="13" />
        <span>Not sent. {{ pending().error }}</span>
        <button type="button" class="btn small" (click)="retry.emit()">Retry</button>
        <button type="button" class="btn small q" (click)="discard.emit()">Discard</button>
      </p>
    }
  `,
  styleUrl: './pending-bubble.css',
})
export class PendingBubble {
  readonly pending = input.required<PendingMessage>();
  readonly retry = output();
  readonly discard = output();
}
