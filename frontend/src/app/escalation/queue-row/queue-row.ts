import { Component, computed, input } from '@angular/core';
import type { Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { Moment } from '../../ui/moment';
import { deadlineMinutes, triggerWords } from '../../ui/plain-words';
import { clockAndDate } from '../../ui/spans-of-time';
import { PriorityMark } from '../../ui/priority-mark';
import { WaitingTime } from '../../ui/waiting-time';

const triggerIcons: Readonly<Record<Trigger, IconName>> = {
  RESTRICTION: 'restriction',
  USER_REQUEST: 'user',
  LOW_CONFIDENCE: 'question',
  DISSATISFACTION: 'unhappy',
};

/** Who waits, since when, why, and what was said last. */
@Component({
  selector: 'queue-row',
  imports: [Avatar, Icon, Moment, PriorityMark, WaitingTime],
  templateUrl: './queue-row.html',
  styleUrl: './queue-row.css',
  host: { '[class.unread]': 'item().unread', '[class.asleep]': "item().status === 'SNOOZED'" },
})
export class QueueRow {
  readonly item = input.required<InboxItem>();
  readonly meId = input.required<string>();

  protected readonly deadline = computed(() => deadlineMinutes[this.item().priority]);
  protected readonly reason = computed(() => triggerWords[this.item().trigger]);
  protected readonly reasonIcon = computed(() => triggerIcons[this.item().trigger]);
  protected readonly sleepsUntil = computed(() => {
    const until = this.item().snoozedUntil;
    return until === null ? 'reply' : clockAndDate(new Date(until), new Date());
  });
  /** For which team it waits. */
  protected readonly team = computed(() => (this.item().status === 'UNCLAIMED' ? (this.item().team?.name ?? null) : null));
  protected readonly before = computed(() => {
    const { lastMessage, owner } = this.item();
    if (lastMessage?.author === 'ai') return 'AI: ';
    return lastMessage?.author === 'operator' ? (owner?.id === this.meId() ? 'You: ' : 'Operator: ') : '';
  });
}
