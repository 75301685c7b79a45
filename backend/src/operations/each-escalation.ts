import type { AssignmentResult, AssignmentsAccepted } from '@inbox/contracts/operations/floor.views';
import { from, lastValueFrom, mergeMap, toArray } from 'rxjs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Refusal } from '../http/refusal.js';

/** How many escalations are decided at a time: the event store commits them together, and others still get their turn. */
const atOnce = 16;

type Work = (escalationId: string, own: Cause) => Promise<AssignmentResult>;

/**
 * Does one thing with each of many escalations. Each gets a command id that follows from the whole's, so the whole can be retried:
 * what was done answers as before, what was not is tried again.
 * @param what names the thing in the derived ids
 * @throws Refusal KEY_REUSED where the key was used for something else, ENGINE_AWAY where not one could be decided
 */
export const eachEscalation = async (
  escalationIds: readonly string[],
  cause: Cause,
  what: string,
  work: Work,
): Promise<AssignmentsAccepted> => {
  const one = async (escalationId: string): Promise<AssignmentResult> => {
    const own = { ...cause, commandId: derivedId(cause.commandId, `${what} ${escalationId}`), causationId: cause.commandId };
    try {
      return await work(escalationId, own);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'KEY_REUSED' || error.code === 'ENGINE_AWAY') throw error;
      return { escalationId, ok: false, code: error.code, detail: error.sentence };
    }
  };
  const ids = escalationIds.map((id) => id.toLowerCase());
  const done = await lastValueFrom(from(ids).pipe(mergeMap(one, atOnce), toArray()));
  const found = new Map(done.map((result) => [result.escalationId, result]));

  return { results: ids.flatMap((id) => found.get(id) ?? []), position: latestOf(done) };
};

const latestOf = (results: readonly AssignmentResult[]): string =>
  results.reduce((latest, result) => (result.ok && BigInt(result.position) > latest ? BigInt(result.position) : latest), 0n).toString();
