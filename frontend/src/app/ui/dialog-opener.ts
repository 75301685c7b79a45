import type { Dialog, DialogConfig, DialogRef } from '@angular/cdk/dialog';
import { inject, Injectable, Injector, type Type } from '@angular/core';

/** Opens dialogs, one at a time. The CDK's part of them is loaded with the first one, so that the first page need not wait for it. */
@Injectable({ providedIn: 'root' })
export class DialogOpener {
  private readonly injector = inject(Injector);
  private dialog: Dialog | null = null;
  private opening = false;

  /** True while a dialog is on screen or on its way there. */
  get isBusy(): boolean {
    return this.opening || (this.dialog?.openDialogs.length ?? 0) > 0;
  }

  /** Brings what a dialog needs before it is asked for: whoever types right after its key finds it there. */
  async prepare(load: () => Promise<Type<unknown>>): Promise<void> {
    await Promise.all([load(), import('@angular/cdk/dialog')]);
  }

  /** @param load brings the component */
  async open<Data>(load: () => Promise<Type<unknown>>, config: DialogConfig<Data, DialogRef>): Promise<void> {
    if (this.isBusy) return;
    this.opening = true;
    try {
      const [component, { Dialog }] = await Promise.all([load(), import('@angular/cdk/dialog')]);
      this.dialog = this.injector.get(Dialog);
      config.ariaLabelledBy ??= 'dialog-title';
      this.dialog.open<unknown, Data>(component, config);
    } finally {
      this.opening = false;
    }
  }
}
