import { Component, input, output } from '@angular/core';
import type { InboxCounts, InboxItem } from '@inbox/contracts/escalation/escalation.views';

@Component({ selector: 'queue-list', template: '' })
export class QueueList {
  readonly mine = input.required<readonly InboxItem[]>();
  readonly unclaimed = input.required<readonly InboxItem[]>();
  readonly counts = input.required<InboxCounts>();
  readonly selectedId = input<string | null>(null);
  readonly meId = input.required<string>();
  readonly loading = input(false);
  /** What went wrong, in a sentence for the operator. */
  readonly error = input<string | null>(null);
  /** More unclaimed rows exist on the server. */
  readonly hasMore = input(false);
  /** Rows that wait to be shown. */
  readonly newCount = input(0);
  /** What is shown may be behind. */
  readonly stale = input(false);

  /** The id of the escalation that was opened. */
  readonly choose = output<string>();
  readonly more = output();
  readonly showNew = output();
  readonly retry = output();
  /** The pointer or the focus is on the list: hold back what would move rows. */
  readonly hovering = output<boolean>();
  /** The list is scrolled to its top. */
  readonly atTop = output<boolean>();
}
