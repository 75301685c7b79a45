import { Component, computed, input, output } from '@angular/core';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { Icon } from '../../ui/icon';
import { Moment } from '../../ui/moment';

/** Stands above the compose box when somebody has written since the author read the thread. Nothing of the reply is lost. */
@Component({
  selector: 'stale-reply',
  imports: [Icon, Moment],
  templateUrl: './stale-reply.html',
  styleUrl: './stale-reply.css',
  host: {
    role: 'alertdialog',
    'aria-labelledby': 'stale-title',
    '(keydown.escape)': 'review.emit()',
    '(keydown.control.enter)': 'sendAnyway.emit()',
    '(keydown.meta.enter)': 'sendAnyway.emit()',
  },
})
export class StaleReply {
  /** What has come since. */
  readonly messages = input.required<readonly MessageView[]>();
  readonly customerName = input.required<string>();
  readonly sendAnyway = output();
  readonly review = output();

  protected readonly said = computed(() =>
    this.messages()
      .filter(({ author }) => author !== 'system')
      .map((message) => ({ ...message, name: this.nameOf(message) })),
  );
  protected readonly title = computed(() => {
    const names = [...new Set(this.said().map(({ name }) => name))];
    return `${names.length > 0 ? names.join(' and ') : 'Somebody'} wrote while you were typing`;
  });

  private nameOf({ author, authorName }: MessageView): string {
    if (author === 'customer') return authorName ?? this.customerName();
    return author === 'ai' ? 'The AI agent' : (authorName ?? 'A colleague');
  }
}
