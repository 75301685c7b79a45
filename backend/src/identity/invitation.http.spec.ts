import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InvitationsView, Invited, JoinView } from '@inbox/contracts/identity/invitation.views';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import type { TeamAccepted, TeamView } from '@inbox/contracts/operations/operator.views';
import type { Problem } from '@inbox/contracts/problem';
import { DataSource } from 'typeorm';
import { startApp, until, type AppForSpecs } from '../http/app-for-specs.js';
import { get, post, put } from '../http/asking-for-specs.js';

let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp({ TRUST_PROXY: '1' });
}, 120_000);
afterAll(() => app.stop());

const password = 'a long password';
const ola = { name: 'Ola Berg', email: 'Ola@inbox.test', role: 'operator' };
const invite = (body: object = ola, by = 'manager') => post<Invited & Problem>(app.as(by), '/api/operations/invitations', body);
const linkOf = async (body: object = ola): Promise<string> => `/api/invitations/${(await invite(body)).body.path.replace('/join/', '')}`;
const join = (link: string, body: object = { password }) =>
  app.asNobody(link, { method: 'POST', body: JSON.stringify(body), headers: { origin: app.url } });
const see = (link: string, from = '203.0.113.1') => app.asNobody(link, { headers: { 'x-forwarded-for': from } });
const waiting = async () => (await get<InvitationsView>(app.as('manager'), '/api/operations/invitations')).body.items;

describe('An invitation', () => {
  it('shows whom it is for, opens the account with the password chosen, and signs in', async () => {
    const { teamId } = (await post<TeamAccepted>(app.as('manager'), '/api/operations/teams', { name: 'Deliveries' })).body;
    await until('the team is known', async () => (await invite({ ...ola, teamId })).status === 201);
    const link = await linkOf({ ...ola, teamId });
    expect((await (await see(link)).json()) as JoinView).toMatchObject({ name: 'Ola Berg', role: 'operator' });

    const answer = await join(link);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { id } = (await answer.json()) as SessionView;

    expect(answer.status).toBe(200);
    const me = (path: string, init: RequestInit = {}) => app.asNobody(path, { ...init, headers: { cookie } });
    expect(await (await me('/api/session')).json()).toEqual({ id, name: 'Ola Berg', role: 'operator' });
    const { body } = await put<{ position: string }>(me, '/api/operators/me/status', { status: 'ONLINE' });
    const { items } = (await get<TeamView>(app.as('manager'), `/api/operations/team?after=${body.position}`)).body;
    expect(items.find((person) => person.id === id)).toMatchObject({ status: 'ONLINE', team: { id: teamId, name: 'Deliveries' } });
    const signedIn = await app.asNobody('/api/session', { method: 'POST', body: JSON.stringify({ email: 'ola@inbox.test', password }) });
    expect(signedIn.status).toBe(200);
  });

  it('is good once', async () => {
    const link = await linkOf({ ...ola, email: 'once@inbox.test' });
    const answers = await Promise.all([join(link), join(link)]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect((await see(link)).status).toBe(404);
  });

  it('replaces the one before to the same address', async () => {
    const first = await linkOf({ ...ola, email: 'again@inbox.test' });
    const second = await linkOf({ ...ola, email: 'AGAIN@inbox.test', name: 'Ola B. Berg' });

    expect((await see(first)).status).toBe(404);
    expect(await (await see(second)).json()).toMatchObject({ name: 'Ola B. Berg' });
    expect((await waiting()).filter(({ email }) => email === 'again@inbox.test')).toHaveLength(1);
  });

  it('is good no more once it is revoked', async () => {
    const link = await linkOf({ ...ola, email: 'revoked@inbox.test' });
    const id = (await waiting()).find(({ email }) => email === 'revoked@inbox.test')?.id ?? '';

    expect((await post(app.as('manager'), `/api/operations/invitations/${id}/revoke`, {})).status).toBe(200);

    expect((await see(link)).status).toBe(404);
    expect((await waiting()).map(({ email }) => email)).not.toContain('revoked@inbox.test');
  });

  it('is good for seven days', async () => {
    const link = await linkOf({ ...ola, email: 'late@inbox.test' });
    const { expiresAt } = (await (await see(link)).json()) as JoinView;
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(7);

    await app.app.get(DataSource).query(`update identity.invitations set expires_at = now() where email = 'late@inbox.test'`);

    expect((await join(link)).status).toBe(404);
  });

  it('asks for a password of some length, and stays good', async () => {
    const link = await linkOf({ ...ola, email: 'short@inbox.test' });
    const answer = await join(link, { password: 'short' });

    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Problem).faults).toEqual([
      { path: 'password', message: 'Choose a password of at least 8 characters.' },
    ]);
    expect((await see(link)).status).toBe(200);
  });

  it('is refused for somebody on the team, in any case of letters', async () => {
    expect(await invite({ ...ola, email: 'Operator01@demo.test' })).toMatchObject({
      status: 409,
      body: { detail: 'Somebody with this e-mail address is on the team already.' },
    });
  });

  it('reaches no higher than the one who invites', async () => {
    const statusOf = async (role: string, by: string) => (await invite({ ...ola, role, email: `${role}@inbox.test` }, by)).status;

    expect([await statusOf('manager', 'manager'), await statusOf('admin', 'admin')]).toEqual([403, 201]);
    expect([await statusOf('platform-admin', 'admin'), await statusOf('auditor', 'manager')]).toEqual([403, 403]);
    expect((await invite(ola, 'operator')).status).toBe(403);
  });

  it('goes to a team that there is', async () => {
    const answer = await invite({ ...ola, email: 'nowhere@inbox.test', teamId: '019a0000-0000-7000-8000-000000000000' });

    expect(answer).toMatchObject({ status: 400, body: { detail: 'There is no such team. Choose another one.' } });
  });

  it('is kept without its secret', async () => {
    const { body } = await invite({ ...ola, email: 'secret@inbox.test' });

    const rows = await app.app.get(DataSource).query<unknown[]>('select * from identity.invitations');

    expect(JSON.stringify(rows)).toContain('secret@inbox.test');
    expect(JSON.stringify(rows)).not.toContain(body.path.replace('/join/', ''));
  });
});

describe('Guessing at links', () => {
  it('ends soon, for the address it comes from', async () => {
    const guesses = [];
    for (let n = 0; n < 21; n++) guesses.push((await see(`/api/invitations/guess-${String(n)}`, '203.0.113.9')).status);
    const good = await linkOf({ ...ola, email: 'good@inbox.test' });

    expect(new Set(guesses.slice(0, 20))).toEqual(new Set([404]));
    expect(guesses.at(-1)).toBe(429);
    expect((await see(good, '203.0.113.9')).status).toBe(429);
    expect((await see(good, '203.0.113.10')).status).toBe(200);
  });
});
