import { Component, computed, input } from '@angular/core';
import type { EscalationView } from '@inbox/contracts/escalation/escalation.views';
import { Meter } from '../../ui/meter';
import { Moment } from '../../ui/moment';
import { deadlineMinutes, resolutionWords, triggerWords } from '../../ui/plain-words';
import { PriorityMark } from '../../ui/priority-mark';
import { WaitingTime } from '../../ui/waiting-time';

/** Why the escalation was raised, how urgent it is, and how it ended. */
@Component({
  selector: 'context-card',
  imports: [Meter, Moment, PriorityMark, WaitingTime],
  templateUrl: './context-card.html',
  styleUrl: './context-card.css',
  host: { class: 'card' },
})
export class ContextCard {
  readonly escalation = input.required<EscalationView>();

  protected readonly reason = computed(() => triggerWords[this.escalation().context.trigger]);
  protected readonly deadline = computed(() => deadlineMinutes[this.escalation().priority]);
  protected readonly confidence = computed(() => {
    const { confidence, threshold } = this.escalation().context;
    return confidence === null || threshold === null ? null : { confidence, threshold };
  });
  protected readonly resolution = computed(() => {
    const resolution = this.escalation().resolution;
    return resolution && { ...resolution, words: resolutionWords[resolution.type] };
  });

  protected percent(share: number): string {
    return `${Math.round(share * 100)} %`;
  }
}
