import type { QueueLine } from './queue-lines';

/** The longest way a row glides, in pixels: what moves farther appears in its place. */
const farthest = 240;
const duration = 120;

/** Where each line begins, in pixels from the list's top, by key. */
export const tops = (lines: readonly QueueLine[]): ReadonlyMap<string, number> => {
  let top = 0;
  const found = new Map<string, number>();
  for (const { key, height } of lines) {
    found.set(key, top);
    top += height;
  }
  return found;
};

/** How far above or below its new place each moved line began, in pixels, by key; far ways and new lines left out. */
export const ways = (before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map(
    [...now].flatMap(([key, top]) => {
      const way = (before.get(key) ?? top) - top;
      return way !== 0 && Math.abs(way) <= farthest ? [[key, way] as const] : [];
    }),
  );

/** Lets what follows a row that has left close its gap, instead of jumping. */
export const glide = (list: HTMLElement, moved: ReadonlyMap<string, number>): void => {
  if (moved.size === 0 || !('animate' in list) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const line of list.querySelectorAll<HTMLElement>('[data-line]')) {
    const way = moved.get(line.dataset['line'] ?? '');
    if (way !== undefined) line.animate([{ translate: `0 ${way}px` }, { translate: '0' }], { duration, easing: 'ease-out' });
  }
};
