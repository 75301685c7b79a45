import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { billingAnswer } from '@inbox/contracts/customer/billing.answers';
import { accountOf } from './billing-book.js';
import { billingServer } from './billing-server.js';

const now = Date.UTC(2026, 10, 22);
const ids = Array.from({ length: 80 }, (_, index) => `th-${String(10_000 + index)}`);
const accounts = ids.map((id) => accountOf(id, now));

describe('The demo’s billing', () => {
  it('knows most customers, each always the same', () => {
    expect(accounts).toEqual(ids.map((id) => accountOf(id, now)));
    const unknown = accounts.filter((account) => account === null).length;
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(25);
  });

  it('says what any billing system says, and shows every standing', () => {
    const known = accounts.filter((account) => account !== null);
    expect(known.every((account) => billingAnswer.safeParse(account).success)).toBe(true);
    expect(new Set(known.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'PAST_DUE', 'TRIAL', 'CANCELLED']));
  });

  it('tells invoices with the latest first, the last of a debtor overdue', () => {
    const debtor = accounts.find((account) => account?.status === 'PAST_DUE');
    const dates = debtor?.invoices.map(({ issuedAt }) => issuedAt) ?? [];
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(debtor?.invoices[0]?.status).toBe('OVERDUE');
  });
});

describe('Its server', () => {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = billingServer('demo-secret', () => now).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    url = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}/customers/`;
  });
  afterAll(() => {
    server.close();
  });
  const ask = (id: string, token = 'demo-secret', method = 'GET') =>
    fetch(url + encodeURIComponent(id), { method, headers: { authorization: `Bearer ${token}` } });

  it('answers what the book says', async () => {
    const index = accounts.findIndex((account) => account !== null);
    expect(await (await ask(ids[index] ?? '')).json()).toEqual(accounts[index]);
  });

  it('answers 404 for nobody, and 401 without the token', async () => {
    const nobody = ids[accounts.indexOf(null)] ?? '';
    expect((await ask(nobody)).status).toBe(404);
    expect((await ask(nobody, 'other')).status).toBe(401);
    expect((await ask(ids[0] ?? '', 'demo-secret', 'POST')).status).toBe(404);
  });
});
