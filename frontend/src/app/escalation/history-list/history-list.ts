import { Component, computed, input } from '@angular/core';
import type { HistoryEntry } from '@inbox/contracts/escalation/escalation.views';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { Moment } from '../../ui/moment';
import { historySentence } from '../../ui/sentences';
import { Skeleton } from '../../ui/skeleton';

const icons: Readonly<Record<HistoryEntry['type'], IconName>> = {
  EscalationRaised: 'escalated',
  EscalationClaimed: 'claim',
  EscalationReleased: 'release',
  EscalationSnoozed: 'snooze',
  EscalationWoken: 'bell',
  EscalationTransferred: 'transfer',
  EscalationPassedToTeam: 'team',
  EscalationAssigned: 'transfer',
  EscalationPrioritized: 'flag',
  ReplySent: 'send',
  NoteAdded: 'note',
  EscalationResolved: 'resolved',
  EscalationReopened: 'reopened',
  EscalationContinued: 'link',
  CustomerMessageReceived: 'message',
  AgentAnswered: 'sparkles',
};

/** The escalation's events in plain words, oldest first. */
@Component({
  selector: 'history-list',
  imports: [EmptyState, Icon, Moment, Skeleton],
  templateUrl: './history-list.html',
  styleUrl: './history-list.css',
})
export class HistoryList {
  readonly entries = input.required<readonly HistoryEntry[]>();
  readonly meId = input.required<string>();
  /** Names the customer where an entry does not. */
  readonly customerName = input('');
  readonly loading = input(false);

  protected readonly told = computed(() =>
    this.entries().map((entry) => ({
      id: entry.id,
      at: entry.at,
      icon: icons[entry.type],
      sentence: historySentence(entry, this.meId(), this.customerName()),
      quote: 'text' in entry.data ? entry.data.text : null,
      place: entry.revision + 1,
    })),
  );
}
