import { setTimeout as pause } from 'node:timers/promises';

/** Something that can be ended politely, and otherwise. */
export interface Stoppable {
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Stops one group after the other; within a group all at once. What has not ended within `grace` milliseconds is killed, so that the whole takes
 * no longer than the number of groups times `grace`.
 */
export async function stopInOrder(groups: readonly (readonly Stoppable[])[], grace: number): Promise<void> {
  for (const group of groups) {
    await Promise.all(group.map((one) => stopWithin(one, grace)));
  }
}

async function stopWithin(one: Stoppable, grace: number): Promise<void> {
  const over = new AbortController();
  const late = pause(grace, 'late', { signal: over.signal }).catch(() => undefined);
  if ((await Promise.race([one.stop(), late])) === 'late') one.kill();
  over.abort();
}
