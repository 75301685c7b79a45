import { DOCUMENT, effect, inject, signal, type Signal } from '@angular/core';

/** How long the end must be on screen to count as seen, in milliseconds. */
const long = 1000;

/** Whether the browser's tab is the visible one. Call it where `inject` may be called. */
const tabVisible = (): Signal<boolean> => {
  const document = inject(DOCUMENT);
  const visible = signal(document.visibilityState === 'visible');
  effect((onCleanup) => {
    const follow = (): void => {
      visible.set(document.visibilityState === 'visible');
    };
    document.addEventListener('visibilitychange', follow);
    onCleanup(() => {
      document.removeEventListener('visibilitychange', follow);
    });
  });
  return visible.asReadonly();
};

/**
 * Tells once for each number that the end of the thread was on screen for a second with the tab visible.
 * Call it where `inject` may be called.
 * @param end the number of the last message while the end is on screen, else null
 */
export const whenEndSeen = (end: Signal<number | null>, seen: (number: number) => void): void => {
  const visible = tabVisible();
  effect((onCleanup) => {
    const number = visible() ? end() : null;
    if (number === null) return;
    const timer = setTimeout(() => {
      seen(number);
    }, long);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
};
