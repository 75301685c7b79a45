import { afterNextRender, DestroyRef, Directive, ElementRef, inject, input, output, signal } from '@angular/core';

/** Nearer than this counts as at the end, in pixels. */
const nearly = 24;
/** Nearer than this to the top, what is older is wanted, in pixels. */
const nearTop = 600;

/**
 * A box that scrolls: at its end it stays there while it grows; elsewhere what is read keeps its place, also when something is put
 * before it. The content must be one element.
 */
@Directive({ selector: '[stickToEnd]', host: { '(scroll)': 'look()' } })
export class StickToEnd {
  /** The key of the first thing in the box: another key means that something was put before it. */
  readonly stickToEnd = input.required<string | undefined>();
  readonly wantsOlder = output();
  readonly atEnd = signal(true);
  /** The box takes room on screen. */
  readonly shown = signal(false);
  private readonly box: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private fromEnd = 0;
  private first: string | undefined;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.settle();
      if (!('ResizeObserver' in globalThis)) return;
      const observer = new ResizeObserver(() => {
        this.settle();
      });
      observer.observe(this.box);
      for (const child of this.box.children) observer.observe(child);
      destroyed.onDestroy(() => {
        observer.disconnect();
      });
    });
  }

  toEnd(): void {
    this.box.scrollTop = this.box.scrollHeight;
    this.look();
  }

  /** Scrolls back from the end until the element is in sight, if it is above. */
  showAbove(element: HTMLElement): void {
    const above = this.box.getBoundingClientRect().top + 40 - element.getBoundingClientRect().top;
    if (above > 0) this.box.scrollTop -= above;
    this.look();
  }

  /** Takes note of where the box stands. */
  look(): void {
    this.shown.set(this.box.clientHeight > 0);
    this.fromEnd = this.box.scrollHeight - this.box.scrollTop;
    this.atEnd.set(this.fromEnd - this.box.clientHeight <= nearly);
    if (this.box.scrollTop < nearTop) this.wantsOlder.emit();
  }

  /** After its content or its size has changed: runs between layout and paint, so nothing jumps. */
  private settle(): void {
    const isPrepended = this.first !== undefined && this.first !== this.stickToEnd();
    this.first = this.stickToEnd();
    if (this.atEnd()) this.box.scrollTop = this.box.scrollHeight;
    else if (isPrepended) this.box.scrollTop = this.box.scrollHeight - this.fromEnd;
    this.look();
  }
}
