import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { SecondHand } from './second-hand';
import { fullInstant, momentInWords } from './spans-of-time';

/** When something happened, in short; the full instant with its zone on hover and for screen readers. */
@Component({
  selector: 'ui-moment',
  template: `<time [attr.datetime]="at()" [title]="full()"
    ><span aria-hidden="true">{{ words() }}</span
    ><span class="unseen">{{ full() }}</span></time
  >`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
})
export class Moment {
  /** RFC 3339. */
  readonly at = input.required<string>();
  /** The day stands beside it already, so older moments show the clock. */
  readonly dayKnown = input(false);
  private readonly minute = signal(Math.floor(Date.now() / 60_000));
  protected readonly full = computed(() => fullInstant(new Date(this.at())));
  protected readonly words = computed(() => {
    this.minute();
    return momentInWords(new Date(this.at()), new Date(), this.dayKnown());
  });

  constructor() {
    const stop = inject(SecondHand).eachSecond((now) => {
      this.minute.set(Math.floor(now / 60_000));
    });
    inject(DestroyRef).onDestroy(stop);
  }
}
