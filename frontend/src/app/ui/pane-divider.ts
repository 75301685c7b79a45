import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { limits, stepped, type Side } from './pane-widths';

/** The line between two panes: dragged, moved with the arrow keys, double-clicked (or Enter) back to the usual width. */
@Component({
  selector: 'ui-pane-divider',
  template: '',
  host: {
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    '[attr.aria-label]': 'label()',
    '[attr.aria-valuemin]': 'limit().min',
    '[attr.aria-valuemax]': 'limit().max',
    '[attr.aria-valuenow]': 'width()',
    '[attr.aria-valuetext]': "width() + ' pixels'",
    '[class.held]': 'held()',
    '(pointerdown)': 'grab($event)',
    '(pointermove)': 'drag($event)',
    '(pointerup)': 'drop()',
    '(pointercancel)': 'drop()',
    '(keydown)': 'step($event)',
    '(dblclick)': 'moved.emit(limit().usual)',
  },
  styles: `
    :host {
      position: relative;
      z-index: 1;
      inline-size: 1px;
      background: var(--line);
      cursor: col-resize;
      touch-action: none;
    }
    /* Wider to the hand than to the eye. */
    :host::after {
      content: '';
      position: absolute;
      inset: 0 -12px;
    }
    :host(:hover),
    :host(.held),
    :host(:focus-visible) {
      background: var(--accent);
      box-shadow: 0 0 0 1px var(--accent);
    }
  `,
})
export class PaneDivider {
  readonly side = input.required<Side>();
  readonly label = input.required<string>();
  /** Of the pane beside it, in pixels. */
  readonly width = input.required<number>();
  /** The wanted width in pixels. */
  readonly moved = output<number>();
  protected readonly held = signal(false);
  protected readonly limit = computed(() => limits[this.side()]);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private grabbedAt = 0;
  private widthThen = 0;

  protected grab(event: PointerEvent): void {
    this.host.setPointerCapture(event.pointerId);
    this.grabbedAt = event.clientX;
    this.widthThen = this.width();
    this.held.set(true);
  }

  protected drag(event: PointerEvent): void {
    if (!this.held()) return;
    const way = event.clientX - this.grabbedAt;
    this.moved.emit(this.widthThen + (this.side() === 'queue' ? way : -way));
  }

  protected drop(): void {
    this.held.set(false);
  }

  protected step(event: KeyboardEvent): void {
    const width = stepped(this.side(), this.width(), event.key, event.shiftKey);
    if (width === null) return;
    event.preventDefault();
    this.moved.emit(width);
  }
}
