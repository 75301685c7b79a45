import { Component, computed, input, output } from '@angular/core';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { Moment } from '../../ui/moment';
import { statusWords, triggerWords } from '../../ui/plain-words';
import { PriorityMark } from '../../ui/priority-mark';
import { snoozeEnd } from '../../ui/sentences';

/** Whose conversation it is, who has it, who else looks at it, and what can be done with it. */
@Component({
  selector: 'conversation-head',
  imports: [Avatar, Icon, Moment, PriorityMark],
  templateUrl: './conversation-head.html',
  styleUrl: './conversation-head.css',
})
export class ConversationHead {
  readonly row = input.required<InboxItem>();
  readonly meId = input.required<string>();
  /** Since when its owner has it. */
  readonly claimedAt = input<string | null>(null);
  /** Names of colleagues who have it on screen. */
  readonly viewing = input<readonly string[]>([]);
  readonly busy = input(false);

  readonly back = output();
  readonly prioritize = output();
  readonly transfer = output();
  readonly snooze = output();
  readonly release = output();
  readonly resolve = output();

  readonly triggerWords = triggerWords;
  readonly statusWords = statusWords;
  readonly snoozeEnd = snoozeEnd;
  readonly isMine = computed(() => this.row().owner?.id === this.meId() && this.row().status !== 'RESOLVED');
  readonly watchers = computed(() => new Intl.ListFormat('en').format(this.viewing()));
}
