/**
 * Runs what can wait once the page has nothing else to do, at once where the browser (or jsdom) does not tell when that is.
 * @param work what nothing on screen waits for
 */
export const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work);
};
