import { Component, computed, input } from '@angular/core';

/** A share from 0 to 1 on a line, with a mark at its threshold. */
@Component({
  selector: 'ui-meter',
  template: `<i [style.inline-size.%]="share()"></i><b [style.inset-inline-start.%]="mark()"></b>`,
  host: { role: 'img', '[attr.aria-label]': 'words()' },
  styles: `
    :host {
      display: block;
      position: relative;
      block-size: 5px;
      border-radius: 9px;
      background: var(--bubble);
    }
    i {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      border-radius: 9px;
      background: var(--high);
    }
    b {
      position: absolute;
      inset-block-start: -3px;
      inline-size: 2px;
      block-size: 11px;
      background: var(--ink-2);
    }
  `,
})
export class Meter {
  readonly value = input.required<number>();
  readonly threshold = input.required<number>();
  protected readonly share = computed(() => Math.max(0, Math.min(1, this.value())) * 100);
  protected readonly mark = computed(() => Math.max(0, Math.min(1, this.threshold())) * 100);
  protected readonly words = computed(() => `${Math.round(this.share())} percent, threshold ${Math.round(this.mark())} percent`);
}
