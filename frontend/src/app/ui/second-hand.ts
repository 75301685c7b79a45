import { DestroyRef, inject, Injectable } from '@angular/core';

/** One timer for everything on screen that shows passing time. What it calls writes to the page itself: no view is checked. */
@Injectable({ providedIn: 'root' })
export class SecondHand {
  private readonly painters = new Set<(now: number) => void>();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearInterval(this.timer);
    });
  }

  /**
   * Calls `paint` each second with the time in milliseconds since 1970.
   * @returns how to stop it
   */
  eachSecond(paint: (now: number) => void): () => void {
    this.painters.add(paint);
    this.timer ??= setInterval(() => {
      this.tick();
    }, 1000);
    return () => {
      this.painters.delete(paint);
      if (this.painters.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private tick(): void {
    const now = Date.now();
    for (const paint of this.painters) paint(now);
  }
}
