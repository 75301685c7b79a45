import { Component, inject, input, output } from '@angular/core';
import { Asking } from './asked';
import { Icon } from './icon';

/** What every dialog with a question looks like: title, fields (put inside), the refusal, Cancel and the verb. */
@Component({
  selector: 'ui-dialog-frame',
  imports: [Icon],
  template: `
    <form
      class="dialog"
      novalidate
      (submit)="submit($event)"
      (keydown.control.enter)="submit($event)"
      (keydown.meta.enter)="submit($event)"
    >
      <header>
        <h2 id="dialog-title">{{ title() }}</h2>
        <button type="button" class="ic" aria-label="Close" (click)="asking.cancel()"><ui-icon name="close" /></button>
      </header>
      <div class="body">
        <ng-content />
        <div role="alert">
          @if (asking.refusal(); as sentence) {
            <p class="wrong refused"><ui-icon name="error" />{{ sentence }}</p>
          }
        </div>
      </div>
      <footer>
        <span class="aside">{{ hint() }}</span>
        <button type="button" class="btn" (click)="asking.cancel()">Cancel</button>
        <button type="submit" class="btn p" [attr.aria-disabled]="asking.busy()">
          @if (asking.busy()) {
            <ui-icon class="turning" name="spinner" [size]="14" />
          }
          {{ verb() }}
        </button>
      </footer>
    </form>
  `,
  styles: `
    [role='alert']:empty {
      display: none;
    }
  `,
})
export class DialogFrame {
  readonly title = input.required<string>();
  readonly verb = input.required<string>();
  readonly hint = input('');
  readonly asked = output();
  protected readonly asking = inject(Asking);

  protected submit(event: Event): void {
    event.preventDefault();
    this.asked.emit();
  }
}
