import { DialogRef } from '@angular/cdk/dialog';
import { inject, Injectable, signal } from '@angular/core';

/**
 * How a dialog hands over what it was asked for. Without `send` the dialog closes with the request as its result. With it the
 * dialog stays on screen until the answer is there: null closes it (with the request as result), a sentence is shown and all is kept.
 */
export type Send<Request> = (request: Request) => Promise<string | null>;

/** What every dialog does with a request: hand it over, wait, show the refusal or close. Provided by each dialog for itself. */
@Injectable()
export class Asking {
  private readonly dialog = inject<DialogRef>(DialogRef);
  readonly busy = signal(false);
  /** Why it was refused, in a sentence. */
  readonly refusal = signal<string | null>(null);

  async handOver<Request>(request: Request, send: Send<Request> | undefined): Promise<void> {
    if (this.busy()) return;
    this.refusal.set(null);
    this.busy.set(true);
    const refusal = send ? await send(request).catch(() => 'The answer did not come. Nothing was lost: try again.') : null;
    this.busy.set(false);
    if (refusal === null) this.dialog.close(request);
    else this.refusal.set(refusal);
  }

  cancel(): void {
    this.dialog.close();
  }
}
