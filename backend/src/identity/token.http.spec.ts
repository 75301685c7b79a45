import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { EscalationView, HandoffAccepted, HistoryView } from '@inbox/contracts/escalation/escalation.views';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import { type AppForSpecs, startApp } from '../http/app-for-specs.js';
import { get, handoff, post, raiseEscalation } from '../http/asking-for-specs.js';

let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const idOf = async (account: string) => (await get<SessionView>(app.as(account), '/api/session')).body.id;
const claim = ({ escalationId }: HandoffAccepted, headers: Record<string, string>) =>
  app.asNobody(`/api/escalations/${escalationId}/claim`, { method: 'POST', body: '{}', headers });

describe('A bearer token', () => {
  it('that nobody knows is refused, and the answer says how to ask', async () => {
    const answer = await app.withToken('made-up')('/api/handoffs', { method: 'POST', body: JSON.stringify(handoff()) });

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(await answer.json()).toMatchObject({ code: 'UNAUTHENTICATED', detail: 'This token is not known.' });
  });

  it('counts alone: a session beside it does not help', async () => {
    const answer = await app.as('manager')('/api/escalations', { headers: bearer('made-up') });

    expect(answer.status).toBe(401);
  });

  it.each(['Basic ZGVtbzpkZW1v', 'Bearer', 'demo-handoff-token', 'Bearer a b'])('has one form: "%s" is none', async (authorization) => {
    expect((await app.asNobody('/api/escalations', { headers: { authorization } })).status).toBe(401);
  });

  it('raises escalations with the scope handoff, and sees no queue', async () => {
    expect((await raiseEscalation(app)).escalationId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await app.withToken('demo-handoff-token')('/api/escalations')).status).toBe(403);
  });

  it('needs no Origin, which only browsers send', async () => {
    const headers = { origin: 'https://shop.example' };
    const answer = await app.withToken('demo-handoff-token')('/api/handoffs', { method: 'POST', body: JSON.stringify(handoff()), headers });

    expect(answer.status).toBe(201);
  });
});

describe('Importing', () => {
  it('acts for an operator, in the past: the events say so', async () => {
    const occurredAt = '2026-01-05T08:30:00.000Z';
    const past = { ...bearer('demo-import-token'), 'x-occurred-at': '2026-01-05T08:00:00.000Z', 'idempotency-key': v7() };
    const body = { ...handoff('Imported Customer'), history: [{ author: 'customer', text: 'Hello?', at: '2026-01-05T07:59:00.000Z' }] };
    const raised = (await (
      await app.asNobody('/api/handoffs', { method: 'POST', body: JSON.stringify(body), headers: past })
    ).json()) as HandoffAccepted;
    const operatorId = await idOf('operator11');

    const answer = await claim(raised, { ...bearer('demo-import-token'), 'x-act-as': operatorId, 'x-occurred-at': occurredAt });
    const { position } = (await answer.json()) as HandoffAccepted;

    expect(answer.status).toBe(200);
    const { body: seen } = await get<EscalationView>(app.as('operator11'), `/api/escalations/${raised.escalationId}?after=${position}`);
    expect(seen.owner?.id).toBe(operatorId);
    const { body: history } = await get<HistoryView>(app.as('auditor'), `/api/escalations/${raised.escalationId}/events`);
    expect(history.items.at(-1)).toMatchObject({ type: 'EscalationClaimed', at: occurredAt, by: { id: operatorId, kind: 'operator' } });
  });

  it('is allowed what the operator’s role allows', async () => {
    const raised = await raiseEscalation(app);
    const as = async (account: string) => ({ ...bearer('demo-import-token'), 'x-act-as': await idOf(account) });

    expect((await claim(raised, await as('auditor'))).status).toBe(403);
    expect((await claim(raised, await as('manager'))).status).toBe(200);
    expect((await claim(raised, bearer('demo-import-token'))).status).toBe(403);
  });

  it('acts for nobody who does not exist', async () => {
    const raised = await raiseEscalation(app);

    for (const somebody of ['ana', v7()])
      expect((await claim(raised, { ...bearer('demo-import-token'), 'x-act-as': somebody })).status).toBe(403);
  });

  it('is not for people nor for other tokens', async () => {
    const raised = await raiseEscalation(app);
    const path = `/api/escalations/${raised.escalationId}/claim`;
    const admin = app.as('admin');
    const other = { 'x-act-as': await idOf('operator11') };
    const past = { 'x-occurred-at': '2026-01-05T08:30:00.000Z' };

    expect((await admin(path, { method: 'POST', body: '{}', headers: other })).status).toBe(403);
    expect((await admin(path, { method: 'POST', body: '{}', headers: past })).status).toBe(403);
    expect((await claim(raised, { ...bearer('demo-handoff-token'), ...past })).status).toBe(403);
    expect((await post(admin, path, {})).status).toBe(200);
  });

  it('reads for nobody else', async () => {
    const answer = await app.asNobody('/api/escalations', {
      headers: { ...bearer('demo-import-token'), 'x-act-as': await idOf('manager') },
    });

    expect(answer.status).toBe(403);
  });
});
