import { Component, ElementRef, effect, inject, input } from '@angular/core';
import { createElement } from 'lucide';
import { icons, type IconName } from './icons';

/** One icon of the set, by its name; decoration only, so hidden from screen readers: the control around it bears the name. */
@Component({
  selector: 'ui-icon',
  template: '',
  host: { 'aria-hidden': 'true', '[style.inline-size.px]': 'size()', '[style.block-size.px]': 'size()' },
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      vertical-align: -0.2em;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Edge length in pixels. */
  readonly size = input(16);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const edge = this.size();
      // Lucide draws in a field of 24 units; a line of 1.75 units keeps its weight beside 13.5 px text.
      this.host.replaceChildren(createElement(icons[this.name()], { width: edge, height: edge, 'stroke-width': 1.75 }));
    });
  }
}
