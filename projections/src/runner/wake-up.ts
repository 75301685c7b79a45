import type pg from 'pg';

/** Tells whoever waits for a position that it is there. */
export interface WakeUp {
  /** Call after the commit. While one notice is on its way, later positions are put into the next. */
  reached(position: string): void;
}

/**
 * Sends `notify projected, '<position>'` on a connection of its own, never inside the transaction that writes.
 * @param client used for nothing else
 * @param onFailure called when a notice could not be sent
 */
export const wakeUp = (client: pg.Client, onFailure: (error: unknown) => void): WakeUp => {
  let sending = false;
  let next: string | null = null;
  const send = async (): Promise<void> => {
    sending = true;
    while (next !== null) {
      const position = next;
      next = null;
      await client.query('select pg_notify($1, $2)', ['projected', position]);
    }
    sending = false;
  };
  return {
    reached: (position) => {
      next = position;
      if (!sending) send().catch(onFailure);
    },
  };
};
