import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, EscalationView, HandoffAccepted, HistoryView, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import { startApp, type AppForSpecs } from '../http/app-for-specs.js';
import { get, post, raiseEscalation } from '../http/asking-for-specs.js';

let app: AppForSpecs;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
const claimedBy = async (account: string): Promise<HandoffAccepted> => {
  const raised = await raiseEscalation(app);
  await post(app.as(account), `/api/escalations/${raised.escalationId}/claim`, {});
  return raised;
};
const at = ({ escalationId }: HandoffAccepted): string => `/api/escalations/${escalationId}`;
const viewed = async (account: string, one: HandoffAccepted, { position }: Accepted): Promise<EscalationView> =>
  (await get<EscalationView>(app.as(account), `${at(one)}?after=${position}`)).body;

describe('Snoozing over HTTP', () => {
  it('puts it aside until the time, still among its owner’s, until it is woken', async () => {
    const one = await claimedBy('operator01');
    const as = app.as('operator01');

    const { body: snoozed } = await post<Accepted>(as, `${at(one)}/snooze`, { until: tomorrow });
    expect(await viewed('operator01', one, snoozed)).toMatchObject({ status: 'SNOOZED', snoozedUntil: tomorrow, owner: { name: /\w/ } });
    const { body: mine } = await get<InboxPage>(as, '/api/escalations?section=mine');
    expect(mine.items.map(({ id }) => id)).toContain(one.escalationId);

    const { body: woken } = await post<Accepted>(as, `${at(one)}/wake`, {});
    expect(await viewed('operator01', one, woken)).toMatchObject({ status: 'CLAIMED', snoozedUntil: null });
  });

  it('is once for ten sends with one key, and the key is refused for another time', async () => {
    const one = await claimedBy('operator02');
    const as = app.as('operator02');
    const key = randomUUID();

    const sends = await Promise.all(Array.from({ length: 10 }, () => post<Accepted>(as, `${at(one)}/snooze`, { until: tomorrow }, key)));
    const other = await post(as, `${at(one)}/snooze`, { untilReply: true }, key);

    expect(new Set(sends.map(({ status, body }) => `${String(status)} ${body.position}`)).size).toBe(1);
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
    const { body: history } = await get<HistoryView>(as, `${at(one)}/events`);
    expect(history.items.map(({ type }) => type)).toEqual(['EscalationRaised', 'EscalationClaimed', 'EscalationSnoozed']);
  });

  it('until the customer writes ends with the next message, and its owner has it as before', async () => {
    const one = await claimedBy('operator03');
    await post(app.as('operator03'), `${at(one)}/snooze`, { untilReply: true });

    const wrote = await post<Accepted>(app.withToken('demo-handoff-token'), `/api/conversations/${one.conversationId}/customer-messages`, {
      text: 'I have the number now.',
    });

    const view = await viewed('operator03', one, wrote.body);
    expect(view).toMatchObject({ status: 'CLAIMED', lastMessage: { text: 'I have the number now.' }, unread: true });
  });

  it.each([
    ['without a time', {}],
    ['with a time and without', { until: tomorrow, untilReply: true }],
    ['until a time that is none', { until: 'tomorrow' }],
    ['until a time that is past', { until: '2026-11-01T09:00:00Z' }],
  ])('is refused %s', async (_, body) => {
    const one = await claimedBy('operator04');

    expect(await post(app.as('operator04'), `${at(one)}/snooze`, body)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
  });

  it('and waking are refused to anyone but the owner, who is named', async () => {
    const one = await claimedBy('operator05');
    await post(app.as('operator05'), `${at(one)}/snooze`, { untilReply: true });

    for (const [path, body] of [
      ['snooze', { untilReply: true }],
      ['wake', {}],
    ] as const) {
      const refused = await post(app.as('operator06'), `${at(one)}/${path}`, body);
      expect(refused).toMatchObject({ status: 409, body: { code: 'NOT_OWNER' } });
      expect(refused.body.detail).toContain(refused.body.by?.name);
      expect(await post(app.as('operator06'), `/api/escalations/${randomUUID()}/${path}`, body)).toMatchObject({ status: 404 });
      expect(await post(app.as('auditor'), `${at(one)}/${path}`, body)).toMatchObject({ status: 403 });
    }
  });
});
