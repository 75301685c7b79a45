import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Icon } from '../../ui/icon';

export interface LinkDialogData {
  readonly name: string;
  /** The whole address. */
  readonly link: string;
}

/** The link of an invitation, to be passed on: it is shown this once. */
@Component({
  selector: 'link-dialog',
  imports: [Icon],
  template: `
    <div class="dialog">
      <header>
        <h2 id="dialog-title">The link for {{ data.name }}</h2>
        <button type="button" class="ic" aria-label="Close" (click)="close()"><ui-icon name="close" /></button>
      </header>
      <div class="body">
        <p>
          Pass it on to nobody else: whoever has it becomes {{ data.name }}. It is shown this once; you can make another one at any time.
        </p>
        <div class="asked">
          <label for="the-link">Link</label>
          <input #field id="the-link" class="field" readonly cdkFocusInitial [value]="data.link" (focus)="field.select()" />
        </div>
        <p class="told" role="status">{{ told() }}</p>
      </div>
      <footer>
        <button type="button" class="btn" (click)="close()">Done</button>
        <button type="button" class="btn p" (click)="copy(field)"><ui-icon name="link" [size]="14" />Copy the link</button>
      </footer>
    </div>
  `,
  styles: `
    .told {
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    .told:empty {
      display: none;
    }
  `,
})
export class LinkDialog {
  protected readonly data = inject<LinkDialogData>(DIALOG_DATA);
  private readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly told = signal('');

  protected async copy(field: HTMLInputElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.data.link);
      this.told.set('Copied.');
    } catch {
      // why: a browser may forbid it, e.g. on a page without TLS
      field.focus();
      field.select();
      this.told.set('Your browser does not let us copy. The link is selected: press Ctrl+C.');
    }
  }

  protected close(): void {
    this.dialog.close();
  }
}
