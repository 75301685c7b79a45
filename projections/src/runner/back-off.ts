import { setTimeout as pause } from 'node:timers/promises';

const first = 100;
const longest = 5_000;

/** Growing pauses between attempts: 0.1 s doubling to 5 s, each shortened at random so that workers do not knock together. */
export const backOff = () => {
  let milliseconds = first;
  return {
    /** Waits before the next attempt; returns early when the signal aborts. */
    wait: async (signal: AbortSignal): Promise<void> => {
      const delay = milliseconds * (0.5 + Math.random() / 2);
      milliseconds = Math.min(longest, milliseconds * 2);
      await pause(delay, undefined, { signal }).catch(() => undefined);
    },
    /** Something worked: start over with short pauses. */
    reset: (): void => {
      milliseconds = first;
    },
  };
};
