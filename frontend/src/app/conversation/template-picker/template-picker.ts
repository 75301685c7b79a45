import { afterRenderEffect, Component, ElementRef, inject, input, output } from '@angular/core';
import type { TemplateView } from '@inbox/contracts/operations/settings.views';

/** The response templates that fit, above the field where `/` was typed. The field keeps the focus. */
@Component({
  selector: 'template-picker',
  templateUrl: './template-picker.html',
  styleUrl: './template-picker.css',
  host: { '(mousedown)': '$event.preventDefault()', '(click)': 'take($event)' },
})
export class TemplatePicker {
  readonly templates = input.required<readonly TemplateView[]>();
  readonly active = input(0);
  readonly choose = output<TemplateView>();

  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      // why the question: jsdom does not scroll
      const option = this.options()[this.active()];
      if (option !== undefined && 'scrollIntoView' in option) option.scrollIntoView({ block: 'nearest' });
    });
  }

  protected take({ target }: Event): void {
    const template = this.templates()[this.options().findIndex((option) => target instanceof Node && option.contains(target))];
    if (template !== undefined) this.choose.emit(template);
  }

  private options(): readonly HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('[role="option"]')];
  }
}
