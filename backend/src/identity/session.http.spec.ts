import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppForSpecs, startApp } from '../http/app-for-specs.js';

let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());

const signIn = (body: object, headers: Record<string, string> = {}) =>
  app.asNobody('/api/session', { method: 'POST', body: JSON.stringify(body), headers });

describe('Signing in', () => {
  it('tells who signed in and gives a cookie that scripts and other sites do not get', async () => {
    const answer = await signIn({ email: 'Operator01@demo.test', password: 'demo-inbox' });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ name: 'Ana Marín', role: 'operator' });
    expect(answer.headers.get('set-cookie')).toMatch(/^session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  });
});
