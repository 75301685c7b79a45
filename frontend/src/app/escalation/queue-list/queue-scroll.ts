import type { ListRange } from '@angular/cdk/collections';
import type { CdkVirtualScrollViewport, VirtualScrollStrategy } from '@angular/cdk/scrolling';
import { signal } from '@angular/core';
import { distinctUntilChanged, Subject } from 'rxjs';

/** How far beyond the window rows are kept ready, in pixels. */
const ahead = 448;

/** Virtual scrolling over lines whose heights are known but not all alike: heads and rows in one list. */
export class QueueScroll implements VirtualScrollStrategy {
  private readonly firstSeen = new Subject<number>();
  readonly scrolledIndexChange = this.firstSeen.pipe(distinctUntilChanged());
  private readonly drawn = signal<ListRange>({ start: 0, end: 0 });
  /** Which lines stand on the page. */
  readonly rendered = this.drawn.asReadonly();
  private viewport: CdkVirtualScrollViewport | null = null;
  /** Where each line begins, and behind the last where all ends. */
  private starts: readonly number[] = [0];

  /** @param heights of all lines in order, in pixels */
  measure(heights: readonly number[]): void {
    let end = 0;
    this.starts = [0, ...heights.map((height) => (end += height))];
    this.viewport?.setTotalContentSize(end);
    this.render();
  }

  attach(viewport: CdkVirtualScrollViewport): void {
    this.viewport = viewport;
    viewport.setTotalContentSize(this.starts.at(-1) ?? 0);
    this.render();
  }

  detach(): void {
    this.viewport = null;
  }

  onContentScrolled(): void {
    this.render();
  }

  onDataLengthChanged(): void {
    this.render();
  }

  onContentRendered(): void {
    return;
  }

  onRenderedOffsetChanged(): void {
    return;
  }

  /** Scrolls no further than it takes to see the line whole. */
  scrollToIndex(index: number, behavior: ScrollBehavior): void {
    const viewport = this.viewport;
    const start = this.starts[index];
    const end = this.starts[index + 1];
    if (!viewport || start === undefined || end === undefined) return;
    const top = viewport.measureScrollOffset();
    const size = viewport.getViewportSize();
    if (start < top) viewport.scrollToOffset(start, behavior);
    if (end > top + size) viewport.scrollToOffset(end - size, behavior);
  }

  /** The line at an offset in pixels: the last that begins at or before it. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 2;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  private render(): void {
    const viewport = this.viewport;
    if (!viewport) return;
    const top = viewport.measureScrollOffset();
    const length = Math.min(viewport.getDataLength(), this.starts.length - 1);
    const start = this.indexAt(Math.max(0, top - ahead));
    const end = Math.min(length, this.indexAt(top + viewport.getViewportSize() + ahead) + 1);
    const range = { start: Math.min(start, end), end };
    viewport.setRenderedRange(range);
    this.drawn.set(range);
    viewport.setRenderedContentOffset(this.starts[start] ?? 0);
    this.firstSeen.next(this.indexAt(top));
  }
}
