import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@inbox/contracts/problem';
import { type AppForSpecs, startApp } from '../http/app-for-specs.js';

let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const password = 'demo-inbox';
const signIn = (body: object, headers: Record<string, string> = {}) =>
  app.asNobody('/api/session', { method: 'POST', body: JSON.stringify(body), headers });
const cookieOf = (answer: Response) => ({ cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' });
const problemOf = async (answer: Response) => (await answer.json()) as Problem; // why `as`: a spec says what it expects and then looks

describe('Signing in', () => {
  it('tells who signed in and gives a cookie that scripts and other sites do not get', async () => {
    const answer = await signIn({ email: 'Operator01@demo.test', password });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ name: 'Ana Marín', role: 'operator' });
    expect(answer.headers.get('set-cookie')).toMatch(/^session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('works for fifty people at once from one address', async () => {
    const people = Array.from({ length: 50 }, (_, n) => ({ email: `operator${String(n + 1).padStart(2, '0')}@demo.test`, password }));

    const answers = await Promise.all(people.map((person) => signIn(person)));

    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
  });

  it('does not tell a wrong password from an unknown account', async () => {
    const wrong = await signIn({ email: 'operator02@demo.test', password: 'demo-outbox' });
    const unknown = await signIn({ email: 'nobody@demo.test', password });

    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const answer = await problemOf(wrong);
    expect(answer).toMatchObject({ code: 'UNAUTHENTICATED', detail: 'The e-mail address or the password is wrong.' });
    expect(await problemOf(unknown)).toEqual(answer);
  });

  it('is closed for an account after ten failures, also with the right password, and says until when', async () => {
    const guesses = await Promise.all(Array.from({ length: 14 }, (_, n) => signIn({ email: 'operator49@demo.test', password: String(n) })));
    const right = await signIn({ email: 'operator49@demo.test', password });
    const neighbour = await signIn({ email: 'operator48@demo.test', password });

    expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(11);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(right)).toMatchObject({ code: 'TOO_MANY' });
    expect(neighbour.status).toBe(200);
  });

  it('is refused to a page of another site', async () => {
    const answer = await signIn({ email: 'operator01@demo.test', password }, { origin: 'https://evil.test' });

    expect(answer.status).toBe(403);
  });
});

describe('A session', () => {
  it('says who is signed in', async () => {
    const answer = await app.as('auditor')('/api/session');

    expect(await answer.json()).toMatchObject({ name: 'Odile Garnier', role: 'auditor' });
  });

  it('ends for good with signing out', async () => {
    const session = cookieOf(await signIn({ email: 'operator05@demo.test', password }));
    expect((await app.asNobody('/api/session', { headers: session })).status).toBe(200);

    const out = await app.asNobody('/api/session', { method: 'DELETE', headers: session });

    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^session=; Max-Age=0;/);
    expect((await app.asNobody('/api/session', { headers: session })).status).toBe(401);
  });

  it('ends alone: the same person stays signed in elsewhere', async () => {
    const here = cookieOf(await signIn({ email: 'operator06@demo.test', password }));
    const there = cookieOf(await signIn({ email: 'operator06@demo.test', password }));

    await app.asNobody('/api/session', { method: 'DELETE', headers: here });

    expect((await app.asNobody('/api/session', { headers: there })).status).toBe(200);
  });

  it.each(['', 'session=', 'session=guessed', 'other=1', 'session=%E0%A4%A'])('is not had with the cookie "%s"', async (cookie) => {
    const answer = await app.asNobody('/api/session', { headers: { cookie } });

    expect(answer.status).toBe(401);
    expect(await problemOf(answer)).toMatchObject({ code: 'UNAUTHENTICATED', detail: 'Sign in first.' });
  });

  it('writes for our own pages and for command lines, and for no other site', async () => {
    const away = (origin: Record<string, string>) =>
      app.as('operator07')('/api/operators/me/status', { method: 'PUT', body: '{"status":"AWAY"}', headers: origin });

    expect((await away({})).status).toBe(200);
    expect((await away({ origin: app.url })).status).toBe(200);
    expect((await away({ origin: 'https://evil.test' })).status).toBe(403);
    expect((await away({ origin: 'null' })).status).toBe(403);
  });

  it('is kept as a hash: the database does not know the token', async () => {
    const { cookie } = cookieOf(await signIn({ email: 'operator08@demo.test', password }));
    const token = cookie.replace('session=', '');
    const { DataSource } = await import('typeorm');

    const rows = await app.app.get(DataSource).query<unknown[]>('select * from identity.sessions');

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
