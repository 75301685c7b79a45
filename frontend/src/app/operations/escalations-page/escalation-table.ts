import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { Component, computed, effect, input, output, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import type { InboxSort } from '@inbox/contracts/escalation/escalation.requests';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { fromEvent, map, startWith, switchMap } from 'rxjs';
import { toObservable } from '@angular/core/rxjs-interop';
import { Icon } from '../../ui/icon';
import { Moment } from '../../ui/moment';
import { deadlineMinutes, resolutionWords, statusWords, triggerWords } from '../../ui/plain-words';
import { PriorityMark } from '../../ui/priority-mark';
import { shortSpan } from '../../ui/spans-of-time';
import { WaitingTime } from '../../ui/waiting-time';
import { columns, type Column, type ColumnId } from './columns';
import { firstDirection, type TableQuery } from './table-query';

export const rowHeight = 40;
/** More is asked for when the last row on screen is this near to the end of what is there. */
const nearEnd = 30;

/** Any number of escalations, of which only those on screen stand in the page. Heads sort, boxes select, a row opens. */
@Component({
  selector: 'escalation-table',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, Icon, Moment, PriorityMark, RouterLink, WaitingTime],
  templateUrl: './escalation-table.html',
  styleUrl: './escalation-table.css',
  host: { '[style.--tracks]': 'tracks()', '[style.--least.px]': 'least()' },
})
export class EscalationTable {
  readonly items = input.required<readonly InboxItem[]>();
  readonly shown = input.required<readonly ColumnId[]>();
  readonly query = input.required<TableQuery>();
  readonly selected = input.required<ReadonlySet<string>>();
  readonly selectable = input(false);
  readonly hasMore = input(false);
  readonly busy = input(false);
  readonly meId = input.required<string>();
  /** Names of teams by id. */
  readonly teams = input<ReadonlyMap<string, string>>(new Map());

  readonly sorted = output<Pick<TableQuery, 'sort' | 'direction'>>();
  /** The box of a row; `range` with Shift: all up to it. */
  readonly toggled = output<{ readonly id: string; readonly range: boolean }>();
  readonly allToggled = output<boolean>();
  readonly assigned = output<InboxItem>();
  readonly more = output();

  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly lastSeen = toSignal(
    toObservable(this.viewport).pipe(
      switchMap((viewport) =>
        fromEvent(viewport.elementRef.nativeElement, 'scroll').pipe(
          startWith(null),
          map(() => viewport.getRenderedRange().end),
        ),
      ),
    ),
    { initialValue: 0 },
  );
  protected readonly columns = computed(() => columns.filter(({ id }) => this.shown().includes(id)));
  protected readonly tracks = computed(() =>
    [this.selectable() ? '36px' : '', ...this.columns().map(({ width }) => width), '92px'].join(' '),
  );
  protected readonly least = computed(() => this.columns().reduce((sum, { width }) => sum + Number(/\d+/.exec(width)?.[0] ?? 0) + 12, 150));
  protected readonly allSelected = computed(() => this.items().length > 0 && this.items().every(({ id }) => this.selected().has(id)));
  protected readonly someSelected = computed(() => this.selected().size > 0 && !this.allSelected());
  protected readonly words = { status: statusWords, trigger: triggerWords, resolution: resolutionWords };
  protected readonly deadlines = deadlineMinutes;
  protected readonly span = shortSpan;
  protected readonly rowHeight = rowHeight;

  constructor() {
    effect(() => {
      const asks = this.hasMore() && !this.busy() && this.lastSeen() + nearEnd >= this.items().length;
      untracked(() => {
        if (asks) this.more.emit();
      });
    });
  }

  protected readonly keyOf = (_: number, item: InboxItem): string => item.id;

  toTop(): void {
    this.viewport().scrollToIndex(0);
  }

  protected sortOf(column: Column): 'ascending' | 'descending' | 'none' | null {
    if (column.sort === undefined) return null;
    if (this.query().sort !== column.sort) return 'none';
    return this.query().direction === 'asc' ? 'ascending' : 'descending';
  }

  protected sort(sort: InboxSort): void {
    const turned = this.query().direction === 'asc' ? 'desc' : 'asc';
    this.sorted.emit({ sort, direction: this.query().sort === sort ? turned : firstDirection[sort] });
  }

  protected toggle(event: Event, id: string): void {
    this.toggled.emit({ id, range: event instanceof MouseEvent && event.shiftKey });
  }
}
