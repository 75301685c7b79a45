import { afterRenderEffect, Component, computed, ElementRef, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Moment } from '../../ui/moment';
import { Skeleton } from '../../ui/skeleton';
import { whenEndSeen } from './end-seen';
import { MessageBubble } from './message-bubble';
import { PendingBubble } from './pending-bubble';
import type { PendingMessage } from './pending-message';
import { StickToEnd } from './stick-to-end';
import { iconOfSystemLine } from './system-icons';
import { threadLines } from './thread-lines';
import { typingInWords } from './typing-in-words';

/** How many messages are put on the page at once. */
const page = 120;

const haveOneInCommon = (some: readonly MessageView[], others: readonly MessageView[]): boolean => {
  const ids = new Set(some.map(({ id }) => id));
  return others.some(({ id }) => ids.has(id));
};

/** Everything said in a conversation, from the oldest at the top to what is just being sent at the end. */
@Component({
  selector: 'conversation-thread',
  imports: [EmptyState, Icon, MessageBubble, Moment, PendingBubble, Skeleton, StickToEnd],
  templateUrl: './thread.html',
  styleUrl: './thread.css',
})
export class Thread {
  /** Oldest first. */
  readonly messages = input.required<readonly MessageView[]>();
  readonly meId = input.required<string>();
  readonly customerName = input.required<string>();
  /** The "New" mark stands before the message with this number. */
  readonly newFrom = input<number | null>(null);
  readonly hasOlder = input(false);
  readonly loadingOlder = input(false);
  readonly loading = input(false);
  readonly pending = input<readonly PendingMessage[]>([]);
  /** Names of those who type just now. */
  readonly typing = input<readonly string[]>([]);

  readonly older = output();
  /** The thread's end was on screen for a second with the tab visible, up to this message number. */
  readonly endSeen = output<number>();
  readonly retry = output<string>();
  readonly discard = output<string>();

  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild(StickToEnd);
  /** Counts on when the messages are those of another conversation: none of them was there before. */
  private readonly conversation = linkedSignal<readonly MessageView[], number>({
    source: this.messages,
    computation: (messages, before) => (before && haveOneInCommon(before.source, messages) ? before.value : (before?.value ?? 0) + 1),
  });
  /** How many of the messages, counted from the end, are on the page: more as the operator scrolls up. */
  private readonly reach = linkedSignal<number, number>({ source: this.conversation, computation: () => page });
  private readonly onPage = computed(() => {
    const newFrom = this.newFrom();
    const unread = newFrom === null ? 0 : this.messages().filter(({ number }) => number >= newFrom).length;
    return this.messages().slice(-Math.max(this.reach(), unread + 20));
  });
  protected readonly lines = computed(() => threadLines(this.onPage(), this.meId(), this.newFrom(), new Date()));
  protected readonly firstKey = computed(() => this.onPage()[0]?.id);
  protected readonly hasEarlier = computed(() => this.hasOlder() || this.onPage().length < this.messages().length);
  protected readonly typingWords = computed(() => typingInWords(this.typing()));
  protected readonly iconOf = iconOfSystemLine;
  private readonly last = computed(() => this.messages().at(-1)?.number ?? 0);
  /** The last message that was there while the end was on screen. */
  readonly lastAtEnd = linkedSignal<{ atEnd: boolean; last: number }, number>({
    source: () => ({ atEnd: this.box()?.atEnd() ?? true, last: this.last() }),
    computation: ({ atEnd, last }, before) => (atEnd || !before || before.value > last ? last : before.value),
  });
  protected readonly newBelow = computed(() => {
    if (this.box()?.atEnd() ?? true) return 0;
    return this.messages().filter(({ number, authorId }) => number > this.lastAtEnd() && authorId !== this.meId()).length;
  });
  private placed = 0;
  private sending = 0;

  constructor() {
    whenEndSeen(
      computed(() => (this.box()?.atEnd() && this.box()?.shown() && this.last() > 0 ? this.last() : null)),
      (number) => {
        this.endSeen.emit(number);
      },
    );
    afterRenderEffect(() => {
      this.place(this.conversation(), this.pending().length);
    });
  }

  protected toEnd(): void {
    this.box()?.toEnd();
  }

  protected askForOlder(): void {
    if (this.onPage().length < this.messages().length) this.reach.update((reach) => reach + page);
    else if (this.hasOlder() && !this.loadingOlder() && !this.loading()) this.older.emit();
  }

  /** Another conversation starts at what is new in it, or at its end; an own message brings the end back. */
  private place(conversation: number, sending: number): void {
    const isAnother = conversation !== this.placed;
    const hasSent = sending > this.sending;
    this.placed = conversation;
    this.sending = sending;
    if (!isAnother && !hasSent) return;
    this.toEnd();
    const mark = isAnother ? this.host.querySelector<HTMLElement>('.new') : null;
    if (mark) this.box()?.showAbove(mark);
  }
}
