import { Component, input, output } from '@angular/core';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';

/** Stands above the compose box when somebody has written since the author read the thread. */
@Component({ selector: 'stale-reply', template: '' })
export class StaleReply {
  /** What has come since. */
  readonly messages = input.required<readonly MessageView[]>();
  readonly customerName = input.required<string>();
  readonly sendAnyway = output();
  readonly review = output();
}
