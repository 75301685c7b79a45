import { Component, input, output } from '@angular/core';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { PendingMessage } from './pending-message';

@Component({ selector: 'conversation-thread', template: '' })
export class Thread {
  /** Oldest first. */
  readonly messages = input.required<readonly MessageView[]>();
  readonly meId = input.required<string>();
  readonly customerName = input.required<string>();
  /** The "New" mark stands before the message with this number. */
  readonly newFrom = input<number | null>(null);
  readonly hasOlder = input(false);
  readonly loadingOlder = input(false);
  readonly loading = input(false);
  readonly pending = input<readonly PendingMessage[]>([]);
  /** Names of those who type just now. */
  readonly typing = input<readonly string[]>([]);

  readonly older = output();
  /** The thread's end was on screen for a second with the tab visible, up to this message number. */
  readonly endSeen = output<number>();
  readonly retry = output<string>();
  readonly discard = output<string>();
}
