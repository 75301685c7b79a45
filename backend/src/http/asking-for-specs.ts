import { randomUUID } from 'node:crypto';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import type { Problem } from '@inbox/contracts/problem';
import type { AppForSpecs, Asking } from './app-for-specs.js';

/** An answer as JSON. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

const answered = async <Body>(response: Response): Promise<Answer<Body>> => ({
  status: response.status,
  // why `as`: a spec says what it expects and then looks
  body: (await response.json()) as Body,
});

/** Posts JSON, under a command id of its own unless one is given. */
export const post = async <Body = Problem>(as: Asking, path: string, body: unknown, key: string = randomUUID()): Promise<Answer<Body>> =>
  answered(await as(path, { method: 'POST', body: JSON.stringify(body), headers: { 'idempotency-key': key } }));

export const put = async <Body = Problem>(as: Asking, path: string, body: unknown): Promise<Answer<Body>> =>
  answered(await as(path, { method: 'PUT', body: JSON.stringify(body) }));

export const get = async <Body>(as: Asking, path: string): Promise<Answer<Body>> => answered(await as(path));

export const handoff = (name = 'Leila Haddad') => ({
  customer: { externalId: name, name },
  trigger: 'LOW_CONFIDENCE',
  confidence: 0.41,
  threshold: 0.6,
  history: [
    { author: 'customer', text: 'Where is my desk?', at: '2026-11-02T09:00:00.000Z' },
    { author: 'ai', text: 'Parcels can stay at a depot for three days.', at: '2026-11-02T09:00:05.000Z' },
  ],
});

/** A fresh escalation, raised by the demo's bot. */
export const raiseEscalation = async (app: AppForSpecs, body: unknown = handoff()): Promise<HandoffAccepted> =>
  (await post<HandoffAccepted>(app.withToken('demo-handoff-token'), '/api/handoffs', body)).body;
