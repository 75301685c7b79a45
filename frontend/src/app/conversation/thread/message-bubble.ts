import { Component, computed, input, linkedSignal } from '@angular/core';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { Moment } from '../../ui/moment';
import { fullInstant } from '../../ui/spans-of-time';
import { linkedText, linesOf } from './linked-text';

/** More lines than this fold. */
const foldAfter = 20;

/** One thing said, or a note of the team, with its author. Text is shown as text. */
@Component({
  selector: 'message-bubble',
  imports: [Moment],
  templateUrl: './message-bubble.html',
  styleUrl: './message-bubble.css',
  host: { '[class]': 'look()', '[class.goes-on]': 'goesOn()' },
})
export class MessageBubble {
  readonly message = input.required<MessageView>();
  readonly meId = input.required<string>();
  readonly customerName = input.required<string>();
  readonly goesOn = input(false);

  protected readonly look = computed(() => (this.message().kind === 'note' ? 'note' : this.message().author));
  protected readonly author = computed(() => {
    const { author, authorId, authorName } = this.message();
    if (author === 'customer') return authorName ?? this.customerName();
    if (author === 'ai') return 'AI agent';
    return authorId === this.meId() ? 'You' : (authorName ?? 'A colleague');
  });
  protected readonly tag = computed(() => ({ ai: 'AI', operator: 'Operator', customer: '', system: '' })[this.message().author]);
  protected readonly parts = computed(() => linkedText(this.message().text));
  protected readonly isLong = computed(() => linesOf(this.message().text) > foldAfter);
  /** Where the name and the time are left out, the time shows on hover. */
  protected readonly hoverTitle = computed(() => (this.goesOn() ? fullInstant(new Date(this.message().at)) : ''));
  protected readonly folded = linkedSignal(() => this.isLong());
}
