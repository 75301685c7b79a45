import { afterNextRender, Component, computed, ElementRef, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Thread } from '../../conversation/thread/thread';
import { Banner } from '../../ui/banner';
import { Icon } from '../../ui/icon';
import { Moment } from '../../ui/moment';
import type { EarlierConversation as Earlier } from '../customer.feature';
import { outcomeOf } from '../earlier-list/earlier-list';

/** An earlier conversation beside the present one: to read, with a way back. */
@Component({
  selector: 'earlier-conversation',
  imports: [Banner, Icon, Moment, RouterLink, Thread],
  templateUrl: './earlier-conversation.html',
  styleUrl: './earlier-conversation.css',
  host: { '(keydown.escape)': 'leave($event)' },
})
export class EarlierConversation {
  readonly earlier = input.required<Earlier>();
  readonly customerName = input.required<string>();
  readonly meId = input.required<string>();
  readonly back = output();
  readonly older = output();
  private readonly backButton = viewChild.required<ElementRef<HTMLElement>>('backButton');
  protected readonly outcome = computed(() => outcomeOf(this.earlier().item));

  constructor() {
    afterNextRender(() => {
      this.backButton().nativeElement.focus();
    });
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    this.back.emit();
  }
}
