import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { SecondHand } from '../ui/second-hand';

const clockIn = (timeZone: string, now: Date): string => {
  const parts = { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(now);
};

/** What the clock says where somebody lives. */
@Component({
  selector: 'local-time',
  template: `{{ clock() }} <small>{{ place() }}</small>`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
    }
    small {
      font-size: var(--t-s);
      color: var(--ink-3);
    }
  `,
})
export class LocalTime {
  /** Of the IANA list. */
  readonly timeZone = input.required<string>();
  private readonly minute = signal(Math.floor(Date.now() / 60_000));
  protected readonly clock = computed(() => clockIn(this.timeZone(), new Date(this.minute() * 60_000)));
  protected readonly place = computed(() => this.timeZone().split('/').at(-1)?.replaceAll('_', ' '));

  constructor() {
    const stop = inject(SecondHand).eachSecond((now) => {
      this.minute.set(Math.floor(now / 60_000));
    });
    inject(DestroyRef).onDestroy(stop);
  }
}
