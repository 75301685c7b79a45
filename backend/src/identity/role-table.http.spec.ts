import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@inbox/contracts/identity/roles';
import type { Express } from 'express';
import { v7 } from 'uuid';
import { type AppForSpecs, type Asking, startApp } from '../http/app-for-specs.js';
import { isOpen, mayEnter, roleTable } from './role-table.js';

let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const rows = Object.keys(roleTable).filter((row) => !row.startsWith('LIVE '));
/** Signing out comes last: it ends the session that the other rows need. */
const closed = rows
  .filter((row) => !isOpen(row) && row !== 'GET /metrics')
  .sort((a, b) => Number(a === 'DELETE /api/session') - Number(b === 'DELETE /api/session'));

const statusOf = async (row: string, as: Asking): Promise<number> => {
  const [method = '', path = ''] = row.split(' ');
  const answer = await as(path.replace(':id', v7()), { method, ...(method === 'GET' ? {} : { body: '{}' }) });
  return answer.status;
};

/** Every route that Nest has registered, as the table writes it; middleware for every path is none. */
const registered = ({ router }: Express): string[] =>
  router.stack.flatMap(({ route }) =>
    route && route.path !== '{/*splat}' ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : [],
  );
const express = (): Express => app.app.getHttpAdapter().getInstance();

describe('The metrics', () => {
  it('are for this machine and for administrators', async () => {
    const fromAfar = { 'x-forwarded-for': '203.0.113.7' };

    expect((await app.asNobody('/metrics')).status).toBe(200);
    expect((await app.asNobody('/metrics', { headers: fromAfar })).status).toBe(401);
    expect((await app.as('manager')('/metrics', { headers: fromAfar })).status).toBe(403);
    expect((await app.as('platform-admin')('/metrics', { headers: fromAfar })).status).toBe(200);
  });

  it('count requests by route and never by address', async () => {
    const secret = v7();
    await app.as('operator21')(`/api/escalations/${secret}`);
    const text = await (await app.asNobody('/metrics')).text();

    expect(text).toContain('route="/api/escalations/:id"');
    expect(text).not.toContain(secret);
  });
});

describe('Every route', () => {
  it('has its row in the role table, and every row its route', () => {
    const routes = new Set(registered(express()));

    expect([...routes].filter((route) => !(route in roleTable))).toEqual([]);
    expect(rows.filter((row) => !routes.has(row))).toEqual([]);
  });

  it('that is not open answers 401 to nobody', async () => {
    const statuses = await Promise.all(closed.map(async (row) => [row, await statusOf(row, app.asNobody)]));

    expect(statuses).toEqual(closed.map((row) => [row, 401]));
  });

  it.each(roles)('lets %s in where the table does, and answers 403 elsewhere', async (role) => {
    const as = app.as(role);
    const wrong: string[] = [];
    for (const row of closed) {
      const status = await statusOf(row, as);
      const entered = status !== 401 && status !== 403;
      if (entered !== mayEnter(row, { role, scopes: [] }) || status >= 500) wrong.push(`${row}: ${String(status)}`);
    }

    expect(wrong).toEqual([]);
  });

  it.each([
    ['demo-handoff-token', ['handoff']],
    ['demo-import-token', ['handoff', 'import']],
  ])('lets %s in by its scopes', async (token, scopes) => {
    const wrong: string[] = [];
    for (const row of closed) {
      const status = await statusOf(row, app.withToken(token));
      const entered = status !== 401 && status !== 403;
      if (entered !== mayEnter(row, { role: null, scopes }) || status >= 500) wrong.push(`${row}: ${String(status)}`);
    }

    expect(wrong).toEqual([]);
  });
});
