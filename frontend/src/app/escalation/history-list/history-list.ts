import { Component, input } from '@angular/core';
import type { HistoryEntry } from '@inbox/contracts/escalation/escalation.views';

/** The escalation's events in plain words, newest last. */
@Component({ selector: 'history-list', template: '' })
export class HistoryList {
  readonly entries = input.required<readonly HistoryEntry[]>();
  readonly meId = input.required<string>();
  readonly loading = input(false);
}
