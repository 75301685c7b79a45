import { Component, input } from '@angular/core';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';

@Component({ selector: 'queue-row', template: '' })
export class QueueRow {
  readonly item = input.required<InboxItem>();
  readonly meId = input.required<string>();
}
