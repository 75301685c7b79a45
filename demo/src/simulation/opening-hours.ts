import { setTimeout as pause } from 'node:timers/promises';
import { Refused, openInbox } from '../inbox-api.js';
import type { Access } from '../inbox-api.js';
import { diceOf, zipf } from './dice.js';
import { customerOf } from './simulated-customer.js';
import type { Tally } from './tally.js';
import { playVisit } from './visit.js';
import type { Pace } from './visit.js';

export interface OpeningHours {
  readonly access: Access;
  readonly seed: string;
  /** Escalations per minute, on average. */
  readonly rate: number;
  /** How long new customers come, in minutes; then those who are there leave as well. */
  readonly minutes: number;
  readonly pace: Pace;
  readonly tally: Tally;
}

/** How many different customers there are. */
const town = 500;

/** A refusal ends one visit; a refused token or an absent instance ends the simulation. */
export const endsAll = (error: unknown): boolean => !(error instanceof Refused) || error.status === 401 || error.status === 403;

/**
 * Lets customers come at a rate, each at their own time, and plays their visits at once.
 * @throws Refused when the token is refused
 * @throws Unreachable when the instance goes away for longer than the API's patience
 */
export const openForBusiness = async ({ access, seed, rate, minutes, pace, tally }: OpeningHours): Promise<void> => {
  const [dice, who, failed] = [diceOf(seed), zipf(town), new AbortController()];
  const over = AbortSignal.any([failed.signal, AbortSignal.timeout(minutes * 60_000), ...(access.signal ? [access.signal] : [])]);
  const api = openInbox({ ...access, signal: over });
  const receive = async (number: number): Promise<void> => {
    tally.present++;
    try {
      const customer = customerOf(seed, who(dice));
      await playVisit({ api, customer, dice: diceOf(`${seed}/visit ${number}`), pace, tally, signal: over });
    } catch (error) {
      if (over.aborted) return;
      tally.refused++;
      tally.lastRefusal = error instanceof Error ? error.message : String(error);
      if (endsAll(error)) failed.abort(error);
    } finally {
      tally.present--;
    }
  };
  const visits: Promise<void>[] = [];
  while (!over.aborted) {
    visits.push(receive(visits.length));
    const gap = (-Math.log(1 - dice.roll()) * 60_000) / rate;
    await pause(gap, undefined, { signal: over }).catch(() => undefined);
  }
  await Promise.all(visits);
  failed.signal.throwIfAborted();
};
