import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import { v7 } from 'uuid';
import type { AppForSpecs } from '../http/app-for-specs.js';
import { get, handoff } from '../http/asking-for-specs.js';

interface Written {
  readonly position: string;
}

/** Writes a past into a running app, through the import token, as a migration would. */
export const pastOf = (app: AppForSpecs) => {
  const imported = async <Body extends Written>(at: string, path: string, body: unknown, actAs?: string): Promise<Body> => {
    const headers = { 'x-occurred-at': at, 'idempotency-key': v7(), ...(actAs === undefined ? {} : { 'x-act-as': actAs }) };
    const answer = await app.withToken('demo-import-token')(path, { method: 'POST', body: JSON.stringify(body), headers });
    if (!answer.ok) throw new Error(`${path} at ${at}: ${await answer.text()}`);
    // why `as`: a spec knows what it asked for
    return (await answer.json()) as Body;
  };
  const idOf = async (account: string): Promise<string> => (await get<SessionView>(app.as(account), '/api/session')).body.id;
  return {
    idOf,
    /** Hands a conversation over. */
    raised: (at: string, over: object = {}) =>
      imported<HandoffAccepted>(at, '/api/handoffs', {
        ...handoff(`Customer ${v7()}`),
        history: [{ author: 'customer', text: 'Hello?', at }],
        ...over,
      }),
    /** An operator does something with an escalation, e.g. `claim`. */
    did: async (at: string, account: string, { escalationId }: HandoffAccepted, deed: string, body: object = {}) =>
      imported<Written>(at, `/api/escalations/${escalationId}/${deed}`, body, await idOf(account)),
    /** The customer writes. */
    wrote: (at: string, { conversationId }: HandoffAccepted) =>
      imported<Written>(at, `/api/conversations/${conversationId}/customer-messages`, { text: 'Is anybody there?' }),
  };
};
