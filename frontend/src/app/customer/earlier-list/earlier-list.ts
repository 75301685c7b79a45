import { Component, computed, input, output } from '@angular/core';
import type { CustomerHistoryItem } from '@inbox/contracts/customer/customer.views';
import { Banner } from '../../ui/banner';
import { Icon } from '../../ui/icon';
import { Moment } from '../../ui/moment';
import { resolutionWords, statusWords, triggerWords } from '../../ui/plain-words';
import { Skeleton } from '../../ui/skeleton';

/** How what a customer came for ended, in words. */
export const outcomeOf = ({ escalation }: CustomerHistoryItem): string => {
  if (escalation === null) return 'Not escalated';
  if (escalation.resolution !== null) return resolutionWords[escalation.resolution];
  return escalation.owner === null ? statusWords[escalation.status] : `${statusWords[escalation.status]} · ${escalation.owner.name}`;
};

/** What else a customer has come for, the latest first. */
@Component({
  selector: 'earlier-list',
  imports: [Banner, Icon, Moment, Skeleton],
  templateUrl: './earlier-list.html',
  styleUrl: './earlier-list.css',
})
export class EarlierList {
  readonly items = input.required<readonly CustomerHistoryItem[]>();
  /** The escalation that is open: it is no earlier one. */
  readonly presentId = input.required<string>();
  readonly loading = input(false);
  readonly hasMore = input(false);
  readonly problem = input<string | null>(null);
  readonly choose = output<CustomerHistoryItem>();
  readonly more = output();
  readonly retry = output();
  protected readonly others = computed(() =>
    this.items()
      .filter(({ escalation }) => escalation?.id !== this.presentId())
      .map((item) => ({
        item,
        key: item.escalation?.id ?? item.conversationId,
        isResolved: item.escalation?.status === 'RESOLVED',
        why: item.escalation === null ? 'Conversation' : triggerWords[item.escalation.trigger],
        outcome: outcomeOf(item),
      })),
  );
}
