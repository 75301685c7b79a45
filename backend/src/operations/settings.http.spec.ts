import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, EscalationView, HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import type { SettingsView, TemplateAccepted, TemplatesView } from '@inbox/contracts/operations/settings.views';
import { startApp, type AppForSpecs, type Asking } from '../http/app-for-specs.js';
import { get, handoff, post, put } from '../http/asking-for-specs.js';

let app: AppForSpecs;
let manager: Asking;
const at = '/api/operations';
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

beforeAll(async () => {
  app = await startApp();
  manager = app.as('manager');
}, 120_000);
afterAll(() => app.stop());

const settings = async (as: Asking = manager): Promise<SettingsView> => (await get<SettingsView>(as, `${at}/settings`)).body;
const templatesOf = async (account: string, { position }: Accepted): Promise<TemplatesView> =>
  (await get<TemplatesView>(app.as(account), `${at}/templates?after=${position}`)).body;

describe('The settings over HTTP', () => {
  it('begin with ten minutes and seven days', async () => {
    expect(await settings()).toEqual({ idleCap: 10 * minute, reopenWindow: 7 * day, templates: [], changes: [], position: '0' });
  });

  it('are changed, and tell who changed what from what to what', async () => {
    const { body } = await put<Accepted>(manager, `${at}/settings`, { idleCap: 5 * minute, reopenWindow: 14 * day });
    const { body: again } = await put<Accepted>(app.as('admin'), `${at}/settings`, { idleCap: 15 * minute });

    const { changes, position, ...now } = await settings();
    expect(now).toMatchObject({ idleCap: 15 * minute, reopenWindow: 14 * day });
    expect(changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['idleCap', 5 * minute, 15 * minute],
      ['reopenWindow', 7 * day, 14 * day],
      ['idleCap', 10 * minute, 5 * minute],
    ]);
    expect(new Set(changes.map(({ by }) => by.name)).size).toBe(2);
    expect([BigInt(position) >= BigInt(again.position), BigInt(again.position) > BigInt(body.position)]).toEqual([true, true]);
  });

  it('are changed once under one key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const send = (minutes: number) =>
      manager(`${at}/settings`, { method: 'PUT', headers: key, body: JSON.stringify({ idleCap: minutes * minute }) });

    const answers = await Promise.all([send(30), send(30), send(30)]);

    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await send(31)).status).toBe(422);
    expect((await settings()).changes.filter(({ after }) => after === 30 * minute)).toHaveLength(1);
  });

  it.each([{ idleCap: 0 }, { idleCap: 241 * minute }, { reopenWindow: minute }, { reopenWindow: 91 * day }, { retention: day }])(
    'refuse %p',
    async (body) => {
      expect(await put(manager, `${at}/settings`, body)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
    },
  );

  it.each(['operator01', 'auditor', 'analyst'])('are not for the role of %s', async (account) => {
    expect((await get(app.as(account), `${at}/settings`)).status).toBe(403);
    expect((await put(app.as(account), `${at}/settings`, { idleCap: minute })).status).toBe(403);
  });

  it('decide whether a customer’s message reopens: the window is the one that is set', async () => {
    const { id: owner } = (await get<{ id: string }>(app.as('operator02'), '/api/session')).body;
    const past = async (path: string, body: unknown, time: string, actAs?: string): Promise<HandoffAccepted> => {
      const headers = { 'x-occurred-at': time, ...(actAs === undefined ? {} : { 'x-act-as': actAs }) };
      const answer = await app.withToken('demo-import-token')(path, { method: 'POST', body: JSON.stringify(body), headers });
      return (await answer.json()) as HandoffAccepted; // why `as`: a spec says what it expects
    };
    const one = await past('/api/handoffs', handoff(), '2026-11-05T10:00:00.000Z');
    const escalation = `/api/escalations/${one.escalationId}`;
    await past(`${escalation}/claim`, {}, '2026-11-05T10:01:00.000Z', owner);
    await past(`${escalation}/resolve`, { resolution: 'ANSWERED' }, '2026-11-05T10:02:00.000Z', owner);

    await put(manager, `${at}/settings`, { reopenWindow: hour });
    const path = `/api/conversations/${one.conversationId}/customer-messages`;
    const wrote = await past(path, { text: 'Still broken' }, '2026-11-05T11:02:00.001Z');

    const { body: view } = await get<EscalationView>(app.as('operator02'), `${escalation}?after=${wrote.position}`);
    expect(view.status).toBe('RESOLVED');
  });
});

describe('Response templates over HTTP', () => {
  const greeting = { name: 'Greeting', text: 'Hello {{customer.firstName}}' };
  let added: TemplateAccepted;

  it('are written by managers and read by operators', async () => {
    ({ body: added } = await post<TemplateAccepted>(manager, `${at}/templates`, greeting));

    expect((await templatesOf('operator03', added)).items).toEqual([{ id: added.templateId, ...greeting, name: 'greeting', teamId: null }]);
    expect((await post(app.as('operator03'), `${at}/templates`, greeting)).status).toBe(403);
  });

  it('are refused under a name that is taken, and with a variable that there is not', async () => {
    expect(await post(manager, `${at}/templates`, greeting)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const unknown = await post(manager, `${at}/templates`, { name: 'plan', text: 'You have {{customer.plan}}' });
    expect(unknown).toMatchObject({ status: 400, body: { faults: [{ path: 'text' }] } });
  });

  it('of a team are for its members alone', async () => {
    const { body: theirs } = await post<TemplateAccepted>(manager, `${at}/templates`, {
      name: 'depot',
      text: 'At the depot',
      teamId: randomUUID(),
    });

    expect((await templatesOf('operator03', theirs)).items.map(({ name }) => name)).toEqual(['greeting']);
    expect((await settings()).templates.map(({ name }) => name)).toEqual(['depot', 'greeting']);
  });

  it('are changed and removed, and the settings tell both', async () => {
    const path = `${at}/templates/${added.templateId}`;
    const changed = await put<Accepted>(manager, path, { ...greeting, text: 'Good day' });
    expect((await templatesOf('operator03', changed.body)).items).toMatchObject([{ text: 'Good day' }]);

    const removed = (await (await manager(path, { method: 'DELETE' })).json()) as Accepted; // why `as`: a spec says what it expects
    expect((await templatesOf('operator03', removed)).items).toEqual([]);
    expect((await settings()).changes.slice(0, 2)).toMatchObject([
      { what: 'template', before: { text: 'Good day' }, after: null },
      { what: 'template', before: { text: greeting.text }, after: { text: 'Good day' } },
    ]);
  });
});
