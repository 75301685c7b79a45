import pLimit from 'p-limit';
import { v4 as freshId } from 'uuid';
import { openInbox } from '../inbox-api.js';
import type { Access } from '../inbox-api.js';
import { diceOf, zipf } from './dice.js';
import { endsAll } from './opening-hours.js';
import { customerOf, handoffBy } from './simulated-customer.js';
import type { Tally } from './tally.js';

export interface QueueFilling {
  readonly access: Access;
  readonly seed: string;
  /** How many escalations. */
  readonly escalations: number;
  readonly tally: Tally;
}

/** How many hand-overs are on their way at once. */
const atOnce = 16;

/**
 * Opens many escalations as fast as the instance takes them, and leaves them unclaimed.
 * @throws Refused when the token is refused
 * @throws Unreachable when the instance goes away for longer than the API's patience
 */
export const fillQueue = async ({ access, seed, escalations, tally }: QueueFilling): Promise<void> => {
  const who = zipf(Math.max(50, Math.ceil(escalations / 3)));
  const failed = new AbortController();
  const over = AbortSignal.any([failed.signal, ...(access.signal ? [access.signal] : [])]);
  const isOver = (): boolean => over.aborted;
  const api = openInbox({ ...access, signal: over });
  const open = async (number: number): Promise<void> => {
    if (isOver()) return;
    const dice = diceOf(`${seed}/escalation ${number}`);
    const customer = customerOf(seed, who(dice));
    try {
      await api.handOff({ key: freshId(), body: handoffBy(customer, dice, Date.now()) });
      tally.opened++;
    } catch (error) {
      if (isOver()) return;
      tally.refused++;
      tally.lastRefusal = error instanceof Error ? error.message : String(error);
      if (endsAll(error)) failed.abort(error);
    }
  };
  await pLimit(atOnce).map(Array.from({ length: escalations }).keys(), open);
  failed.signal.throwIfAborted();
};
