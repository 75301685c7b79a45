import { afterRenderEffect, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import type { LostClaim } from '../../escalation/escalation.state';
import { Icon } from '../../ui/icon';
import { claimSentence } from './claim-sentence';

/** Stands where the owner has the compose box: claim it, or who has it. */
@Component({
  selector: 'ownership-bar',
  imports: [Icon],
  templateUrl: './ownership-bar.html',
  styleUrl: './ownership-bar.css',
})
export class OwnershipBar {
  readonly row = input.required<InboxItem>();
  readonly lostClaim = input<LostClaim | null>(null);
  readonly asking = input<string | null>(null);
  readonly hasNext = input(false);

  readonly claim = output();
  readonly reopen = output();
  readonly next = output();

  readonly lost = computed(() => {
    const lost = this.lostClaim();
    return lost === null ? null : claimSentence(lost);
  });
  private readonly nextButton = viewChild<ElementRef<HTMLElement>>('nextButton');

  constructor() {
    afterRenderEffect(() => {
      if (this.lost() !== null) this.nextButton()?.nativeElement.focus(); // so that Enter goes on
    });
  }
}
