/** What is to happen at an instant, in milliseconds since 1970. */
export type Act = (now: number) => void;

/** Remembers what is to happen and lets it happen in the order of time. */
export interface Agenda {
  readonly at: (instant: number, act: Act) => void;
  /**
   * Goes from one instant to another. What is noted for a time that has passed happens next; what is noted for later than `to` never.
   * @param everyMinute is told each full minute first
   */
  readonly run: (from: number, to: number, everyMinute: Act) => void;
}

export const minute = 60_000;

interface Entry {
  readonly instant: number;
  readonly act: Act;
}

const earliest = (entries: readonly Entry[]): number =>
  entries.reduce((best, { instant }, index) => (instant < (entries[best]?.instant ?? Infinity) ? index : best), 0);

/** Entries lie in one drawer for each minute: few enough to look through. */
export const newAgenda = (): Agenda => {
  const drawers = new Map<number, Entry[]>();
  let now = -Infinity;
  const at = (instant: number, act: Act): void => {
    const entry = { instant: Math.max(instant, now), act };
    const number = Math.floor(entry.instant / minute);
    const drawer = drawers.get(number);
    if (drawer) drawer.push(entry);
    else if (Number.isFinite(number)) drawers.set(number, [entry]);
  };
  const run = (from: number, to: number, everyMinute: Act): void => {
    for (let number = Math.floor(from / minute); number * minute < to; number++) {
      now = Math.max(from, number * minute);
      everyMinute(now);
      for (let drawer = drawers.get(number); drawer?.length;) {
        const [entry] = drawer.splice(earliest(drawer), 1);
        if (!entry || entry.instant >= to) continue;
        now = entry.instant;
        entry.act(now);
      }
      drawers.delete(number);
    }
  };
  return { at, run };
};
