import { CdkVirtualForOf, CdkVirtualScrollViewport, VIRTUAL_SCROLL_STRATEGY } from '@angular/cdk/scrolling';
import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { InboxCounts, InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { QueueRow } from '../queue-row/queue-row';
import { glide, tops, ways } from './glide';
import { QueueHead } from './queue-head';
import { queueLines, type ItemLine, type QueueLine } from './queue-lines';
import { QueueScroll } from './queue-scroll';

/** More is asked for when the first row on screen is this near to the end of what is there, in rows. */
const nearEnd = 60;

/** My Active, then Unclaimed, in one list that scrolls. Up, Down, Home and End move, Enter opens. */
@Component({
  selector: 'queue-list',
  imports: [Banner, CdkVirtualForOf, CdkVirtualScrollViewport, EmptyState, Icon, QueueHead, QueueRow, Skeleton],
  providers: [QueueScroll, { provide: VIRTUAL_SCROLL_STRATEGY, useExisting: QueueScroll }],
  templateUrl: './queue-list.html',
  styleUrl: './queue-list.css',
})
export class QueueList {
  readonly mine = input.required<readonly InboxItem[]>();
  readonly unclaimed = input.required<readonly InboxItem[]>();
  readonly counts = input.required<InboxCounts>();
  readonly selectedId = input<string | null>(null);
  readonly meId = input.required<string>();
  readonly loading = input(false);
  /** What went wrong, in a sentence for the operator. */
  readonly error = input<string | null>(null);
  /** More unclaimed rows exist on the server. */
  readonly hasMore = input(false);
  /** Rows that wait to be shown. */
  readonly newCount = input(0);
  /** What is shown may be behind. */
  readonly stale = input(false);

  /** The id of the escalation that was opened. */
  readonly choose = output<string>();
  readonly more = output();
  readonly showNew = output();
  readonly retry = output();
  /** The pointer is on the list: hold back what would move rows. */
  readonly hovering = output<boolean>();
  /** The list is scrolled to its top. */
  readonly atTop = output<boolean>();

  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly scroll = inject(QueueScroll);
  private readonly viewport = viewChild(CdkVirtualScrollViewport);
  protected readonly lines = computed(() => queueLines(this.mine(), this.unclaimed(), this.counts(), this.hasMore()));
  private tops: ReadonlyMap<string, number> = new Map();
  private readonly rows = computed(() => this.lines().filter((line): line is ItemLine => line.kind === 'item'));
  protected readonly isFirstLoad = computed(() => this.loading() && this.rows().length === 0);
  /** The row the arrow keys stand on; it follows the selection until they move it. */
  protected readonly activeId = linkedSignal<string | null>(() => this.selectedId());
  protected readonly total = computed(() => Math.max(this.counts().mine + this.counts().unclaimed, this.rows().length));
  protected readonly focused = signal(false);
  protected readonly hasRows = computed(() => this.rows().length > 0);
  /** The active row's element, while it stands on the page. */
  protected readonly activeElement = computed(() => {
    const { start, end } = this.scroll.rendered();
    const shown = this.lines().slice(start, end);
    return shown.some(({ kind, key }) => kind === 'item' && key === this.activeId()) ? `queue-${this.activeId()}` : null;
  });
  private readonly firstSeen = toSignal(this.scroll.scrolledIndexChange, { initialValue: 0 });
  /** The head of the section on screen, once its own line has scrolled away. */
  protected readonly pinned = computed(() => {
    const heads = this.lines().filter((line, index) => line.kind === 'head' && index < this.firstSeen());
    return heads.at(-1);
  });

  constructor() {
    effect(() => {
      this.scroll.measure(this.lines().map(({ height }) => height));
    });
    afterRenderEffect(() => {
      const now = tops(this.lines());
      if (this.tops.size > 0) glide(this.host, ways(this.tops, now));
      this.tops = now;
    });
    effect(() => {
      // After a fault only Try again asks once more.
      const asks = this.hasMore() && !this.loading() && this.error() === null && this.firstSeen() + nearEnd >= this.lines().length;
      untracked(() => {
        if (asks) this.more.emit();
      });
    });
    effect(() => {
      const top = this.firstSeen() === 0;
      untracked(() => {
        this.atTop.emit(top);
      });
    });
  }

  protected readonly keyOf = (_: number, line: QueueLine): string => line.key;

  /** The list keeps the focus, its rows are only pointed at. */
  protected openAt(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (row?.dataset['line']) this.open(row.dataset['line']);
  }

  private open(id: string): void {
    this.activeId.set(id);
    this.choose.emit(id);
  }

  /** Who comes by Tab sees where they stand; a click's focus moves nothing. */
  protected takeFocus(event: FocusEvent): void {
    this.focused.set(true);
    if (!(event.target instanceof Element && event.target.matches(':focus-visible'))) return;
    const row = this.rows().find(({ key }) => key === this.activeId()) ?? this.rows()[0];
    if (row) this.stand(row);
  }

  protected showWaiting(): void {
    this.viewport()?.scrollToOffset(0);
    this.showNew.emit();
  }

  protected move(event: KeyboardEvent): void {
    const rows = this.rows();
    const now = rows.findIndex(({ key }) => key === this.activeId());
    const places: Readonly<Record<string, number>> = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      PageDown: now + 10,
      PageUp: now - 10,
      Home: 0,
      End: rows.length - 1,
    };
    const wanted = places[event.key];
    const row = wanted === undefined ? rows[now] : rows[Math.max(0, Math.min(rows.length - 1, wanted))];
    if (!row || (wanted === undefined && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (wanted === undefined) this.open(row.key);
    else this.stand(row);
  }

  private stand(row: ItemLine): void {
    this.activeId.set(row.key);
    this.scroll.scrollToIndex(row.place === 1 ? 0 : this.lines().indexOf(row), 'auto');
  }
}
