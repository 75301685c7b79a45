import { Component, model, input, output } from '@angular/core';

export type ComposeMode = 'reply' | 'note';
export interface Composed {
  readonly text: string;
  readonly mode: ComposeMode;
  /** Send although somebody has written since. */
  readonly force: boolean;
}

@Component({ selector: 'compose-box', template: '' })
export class ComposeBox {
  readonly text = model('');
  readonly mode = model<ComposeMode>('reply');
  readonly customerName = input('');
  readonly sending = input(false);
  /** Where the draft is kept, in words: "Draft saved 10:24", "Kept on this device". */
  readonly keptState = input('');
  readonly offline = input(false);
  /** The stale reply's panel is open: Ctrl+Enter sends anyway, Esc reviews. */
  readonly stale = input(false);

  readonly send = output<Composed>();
  readonly review = output();

  focus(): void {
    return;
  }
}
