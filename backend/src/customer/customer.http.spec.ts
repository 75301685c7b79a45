import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CsNoteAccepted, CustomerHistoryPage, CustomersPage, CustomerView } from '@inbox/contracts/customer/customer.views';
import type { Accepted, EscalationView, HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import { EventStore } from '../event-sourcing/event-store.js';
import { startApp, type AppForSpecs, type Asking } from '../http/app-for-specs.js';
import { get, handoff, post, put, raiseEscalation, type Answer } from '../http/asking-for-specs.js';

let app: AppForSpecs;
let billing: Server;
let away = false;
let operator: Asking;
let manager: Asking;
let admin: Asking;

const plan = { plan: 'Studio', status: 'ACTIVE', renewsAt: null, invoices: [] };

beforeAll(async () => {
  billing = createServer(({ url }, response) => {
    const known = url === '/customers/billed';
    response.writeHead(away ? 503 : known ? 200 : 404).end(JSON.stringify(plan));
  }).listen(0, '127.0.0.1');
  await once(billing, 'listening');
  const { port } = billing.address() as AddressInfo; // why `as`: it listens on a port, so it is no pipe's name
  app = await startApp({ BILLING_URL: `http://127.0.0.1:${String(port)}` });
  [operator, manager, admin] = [app.as('operator'), app.as('manager'), app.as('platform-admin')];
}, 120_000);
afterAll(async () => {
  await app.stop();
  billing.close();
});

const raise = (externalId: string, name: string, more: object = {}): Promise<HandoffAccepted> =>
  raiseEscalation(app, { ...handoff(), customer: { externalId, name, ...more } });
const profile = (as: Asking, { customerId }: Pick<HandoffAccepted, 'customerId'>, after = '0'): Promise<Answer<CustomerView>> =>
  get<CustomerView>(as, `/api/customers/${customerId}?after=${after}`);
const history = async (as: Asking, customerId: string, query = ''): Promise<CustomerHistoryPage> =>
  (await get<CustomerHistoryPage>(as, `/api/customers/${customerId}/history?${query}`)).body;
const found = async (q: string, query = ''): Promise<CustomersPage> =>
  (await get<CustomersPage>(operator, `/api/customers?q=${encodeURIComponent(q)}&${query}`)).body;

describe('A customer’s profile', () => {
  it('tells who they are, where and since when', async () => {
    const { position, ...raised } = await raise('p-1', 'Mia Berg', {
      locale: 'de-CH',
      timeZone: 'Europe/Zurich',
      email: 'mia@example.test',
    });
    const { body } = await profile(operator, raised, position);

    expect(body).toMatchObject({
      id: raised.customerId,
      externalId: 'p-1',
      name: 'Mia Berg',
      email: 'mia@example.test',
      locale: 'de-CH',
      timeZone: 'Europe/Zurich',
      firstSeenAt: '2026-11-02T09:00:00.000Z',
      merged: [],
    });
    expect(Date.parse(body.lastSeenAt ?? '')).toBeGreaterThan(Date.parse('2026-11-02'));
  });

  it('refuses a zone that there is not, with its place', async () => {
    const body = { ...handoff(), customer: { externalId: 'p-2', name: 'Mia', timeZone: 'Mars/Olympus' } };
    const { status, body: problem } = await post(app.withToken('demo-handoff-token'), '/api/handoffs', body);

    expect([status, problem.faults?.[0]?.path]).toEqual([400, 'customer.timeZone']);
  });

  it('of nobody is not found', async () => {
    expect((await profile(operator, { customerId: randomUUID() })).status).toBe(404);
    expect((await get(operator, `/api/customers/${randomUUID()}/history`)).status).toBe(404);
  });
});

describe('What a customer came for', () => {
  it('is told with its outcome, the latest first, page by page', async () => {
    const first = await raise('h-1', 'Noor Said');
    await post(operator, `/api/escalations/${first.escalationId}/claim`, {});
    await post(operator, `/api/escalations/${first.escalationId}/resolve`, { resolution: 'ANSWERED' });
    const { customerId, escalationId, position } = await raise('h-1', 'Noor Said');

    const page = await history(operator, customerId, `limit=1&after=${position}`);
    const rest = await history(operator, customerId, `limit=1&cursor=${page.nextCursor ?? ''}`);

    expect(page.items).toMatchObject([{ escalation: { id: escalationId, status: 'UNCLAIMED', resolution: null } }]);
    expect(rest.items).toMatchObject([
      { conversationId: first.conversationId, escalation: { id: first.escalationId, status: 'RESOLVED', resolution: 'ANSWERED' } },
    ]);
    expect(rest.nextCursor).toBeNull();
  });
});

describe('Searching for customers', () => {
  it('finds them by beginnings of words of the name, the e-mail address or the external id', async () => {
    const { customerId, position } = await raise('s-4711', 'Émile Durand-Żak', { email: 'durand@atelier.test' });

    for (const q of ['emi', 'zak dur', 'DURAND@atelier', 's-4711']) {
      expect((await found(q, `after=${position}`)).items.map(({ id }) => id)).toEqual([customerId]);
    }
    expect((await found('mile')).items).toEqual([]);
  });

  it('goes on where the page before ended', async () => {
    await raise('s-1', 'Quirin Abel');
    await raise('s-2', 'Quirin Abel');
    const { position } = await raise('s-3', 'Quirin Zander');

    const first = await found('quirin', `limit=2&after=${position}`);
    const second = await found('quirin', `limit=2&cursor=${first.nextCursor ?? ''}`);

    expect([...first.items, ...second.items].map(({ externalId }) => externalId).sort()).toEqual(['s-1', 's-2', 's-3']);
    expect(second).toMatchObject({ items: [{ name: 'Quirin Zander' }], nextCursor: null });
    expect((await get(operator, '/api/customers?cursor=x')).status).toBe(400);
  });
});

describe('Billing and CS notes', () => {
  it('are shown to platform admins, and are absent for everybody else', async () => {
    const raised = await raise('billed', 'Olga Lind');

    expect((await profile(admin, raised, raised.position)).body).toMatchObject({ billing: { state: 'known', ...plan }, csNotes: [] });
    for (const role of ['operator', 'manager', 'admin']) {
      const { body } = await profile(app.as(role), raised);
      expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['billing']));
      expect(Object.keys(body).filter((key) => ['billing', 'csNotes', 'withheld'].includes(key))).toEqual([]);
    }
  });

  it('are shown once the look is on record, with who looked', async () => {
    const raised = await raise('looked-at', 'Ines Roth');
    const looks = async () =>
      (await app.app.get(EventStore).read(`customer-file-${raised.customerId}`)).map(({ type, metadata }) => [type, metadata.actor.role]);
    await profile(app.as('admin'), raised, raised.position);
    expect(await looks()).toEqual([]);

    await profile(admin, raised);
    await profile(admin, raised);
    expect(await looks()).toEqual([
      ['BillingViewed', 'platform-admin'],
      ['CsNotesViewed', 'platform-admin'],
    ]);
  });

  it('leave the profile as it is while billing is away', async () => {
    const raised = await raise('unbilled', 'Tove Lind');
    away = true;
    const { body } = await profile(admin, raised, raised.position);
    away = false;

    expect(body).toMatchObject({ name: 'Tove Lind', billing: { state: 'away', problem: 'Billing does not answer. Try again.' } });
    expect((await profile(admin, raised)).body.billing).toEqual({ state: 'none' });
  });

  it('are written by platform admins alone', async () => {
    const { customerId } = await raise('noted-0', 'Pia Holm');
    const refused = await Promise.all(
      ['operator', 'manager', 'admin', 'auditor'].map(async (role) => {
        const written = await post(app.as(role), `/api/customers/${customerId}/cs-notes`, { text: 'Hello' });
        const edited = await put(app.as(role), `/api/customers/${customerId}/cs-notes/${randomUUID()}`, { text: 'Hello', version: 1 });
        return [written.status, edited.status];
      }),
    );

    expect(refused).toEqual(Array.from({ length: 4 }, () => [403, 403]));
    expect((await post(admin, `/api/customers/${randomUUID()}/cs-notes`, { text: 'Hello' })).status).toBe(404);
  });

  it('keep every version of a note, and the text of whoever came second', async () => {
    const raised = await raise('noted-1', 'Pia Holm');
    const path = `/api/customers/${raised.customerId}/cs-notes`;
    const { body: note } = await post<CsNoteAccepted>(admin, path, { text: 'Prefers mornings.' });
    const edited = await put<CsNoteAccepted>(admin, `${path}/${note.noteId}`, { text: 'Prefers evenings.', version: 1 });
    const late = await put(admin, `${path}/${note.noteId}`, { text: 'Prefers noon.', version: 1 });

    expect([edited.status, edited.body.version, late.status]).toEqual([200, 2, 409]);
    expect(late.body).toMatchObject({
      code: 'CONFLICT',
      detail: 'Petra Vance has changed this note since you opened it. Your text is kept.',
      by: { name: 'Petra Vance' },
    });
    expect((await profile(admin, raised, edited.body.position)).body.csNotes).toMatchObject([
      { id: note.noteId, version: 2, text: 'Prefers evenings.', by: { name: 'Petra Vance' }, earlier: [{ text: 'Prefers mornings.' }] },
    ]);
  });
});

describe('Two customers who are one', () => {
  it('are shown as one, and are two again when that is taken back', async () => {
    const old = await raise('m-1', 'Leila Haddad');
    const kept = await raise('m-2', 'Leila Berg');
    const before = await profile(operator, old, kept.position);
    const body = { intoCustomerId: kept.customerId, reason: 'Married last month' };

    const { status, body: done } = await post<Accepted>(manager, `/api/customers/${old.customerId}/merge`, body);
    const shown = await profile(operator, old, done.position);
    const row = await get<EscalationView>(operator, `/api/escalations/${old.escalationId}`);

    expect(status).toBe(200);
    expect(shown.body).toMatchObject({ id: kept.customerId, name: 'Leila Berg', merged: [{ id: old.customerId, name: 'Leila Haddad' }] });
    expect((await history(operator, kept.customerId)).items.map(({ escalation }) => escalation?.id)).toEqual([
      kept.escalationId,
      old.escalationId,
    ]);
    expect(row.body.customer).toEqual({ id: kept.customerId, name: 'Leila Berg' });
    expect((await found('haddad')).items).toMatchObject([{ id: old.customerId, mergedInto: { name: 'Leila Berg' } }]);

    const again = await raise('m-1', 'Leila Haddad');
    expect(again.customerId).toBe(kept.customerId);

    const { body: undone } = await post<Accepted>(manager, `/api/customers/${old.customerId}/unmerge`, {});
    const after = await profile(operator, old, undone.position);
    expect(after.body).toMatchObject({ ...before.body, lastSeenAt: after.body.lastSeenAt, position: after.body.position });
    expect((await history(operator, kept.customerId)).items).toHaveLength(1);
    expect((await history(operator, old.customerId)).items).toHaveLength(2);
  });

  it('are merged once, however often it is asked', async () => {
    const [old, kept] = [await raise('o-1', 'Ravi One'), await raise('o-2', 'Ravi Two')];
    const [path, body, key] = [`/api/customers/${old.customerId}/merge`, { intoCustomerId: kept.customerId, reason: 'Same' }, randomUUID()];
    const first = await post<Accepted>(manager, path, body, key);

    expect(await post<Accepted>(manager, path, body, key)).toEqual(first);
    expect((await post(manager, path, { ...body, reason: 'Another' }, key)).status).toBe(422);
  });

  it('never become a circle, when two managers merge them in both directions at once', async () => {
    const [one, other] = [await raise('c-1', 'Ada One'), await raise('c-2', 'Ada Two')];
    const both = await Promise.all([
      post(manager, `/api/customers/${one.customerId}/merge`, { intoCustomerId: other.customerId, reason: 'Same' }),
      post(app.as('admin'), `/api/customers/${other.customerId}/merge`, { intoCustomerId: one.customerId, reason: 'Same' }),
    ]);

    expect(both.filter(({ status }) => status === 200).length).toBeLessThan(2);
    expect(both.every(({ status }) => status === 200 || status === 409)).toBe(true);
  });

  it('are merged by managers and above', async () => {
    const { customerId } = await raise('r-1', 'Rosa');
    const asked = await post(operator, `/api/customers/${customerId}/merge`, { intoCustomerId: customerId, reason: 'Same' });
    const same = await post(manager, `/api/customers/${customerId}/merge`, { intoCustomerId: customerId, reason: 'Same' });

    expect([asked.status, same.status, same.body.detail]).toEqual([403, 400, 'Choose another customer: this is the same one.']);
  });
});

const ours = process.env.EVENTSTORE_URL === undefined;

/** Stands last: nothing is written after it. */
describe('With the event log away', () => {
  (ours ? it : it.skip)('no look can be recorded, so neither billing nor notes are shown', async () => {
    const raised = await raise('unrecorded', 'Una Moor');
    await profile(operator, raised, raised.position);
    await app.engines.eventStore?.stop();

    const { status, body } = await profile(admin, raised);

    expect([status, body.name]).toEqual([200, 'Una Moor']);
    expect(body.withheld).toBe('The look at billing and CS notes could not be recorded, so they are not shown. Try again.');
    expect([body.billing, body.csNotes]).toEqual([undefined, undefined]);
  });
});
