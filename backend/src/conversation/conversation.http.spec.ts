import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ConversationPage, MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import type { HandoffAccepted, ReplyAccepted } from '@inbox/contracts/escalation/escalation.views';
import type { TeamView } from '@inbox/contracts/operations/operator.views';
import type { Problem } from '@inbox/contracts/problem';
import { startApp, type AppForSpecs, type Asking } from '../http/app-for-specs.js';
import { get, handoff, post, put, raiseEscalation } from '../http/asking-for-specs.js';

let app: AppForSpecs;
let bot: Asking;

beforeAll(async () => {
  app = await startApp();
  bot = app.withToken('demo-handoff-token');
}, 120_000);
afterAll(() => app.stop());

const messages = async (as: Asking, conversationId: string, query = ''): Promise<MessagesView> =>
  (await get<MessagesView>(as, `/api/conversations/${conversationId}/messages?${query}`)).body;

describe('Handing a conversation over', () => {
  it('answers 201 with the same ids for the same key, and refuses the key for another body', async () => {
    const key = randomUUID();
    const first = await post<HandoffAccepted>(bot, '/api/handoffs', handoff(), key);
    const second = await post<HandoffAccepted>(bot, '/api/handoffs', handoff(), key);
    const other = await post(bot, '/api/handoffs', { ...handoff(), priority: 'LOW' }, key);

    expect([first.status, second.status, other.status]).toEqual([201, 201, 422]);
    expect(second.body).toEqual(first.body);
  });

  it('knows the same customer again, with what is new about them', async () => {
    const first = await raiseEscalation(app, {
      ...handoff(),
      customer: { externalId: 'c-77', name: 'Mia Berg', email: 'mia@example.test' },
    });
    const again = { ...handoff(), customer: { externalId: 'c-77', name: 'Mia Berg-Olsen', attributes: { plan: 'Home' } } };
    const second = await raiseEscalation(app, again);

    const { body } = await get<CustomerView>(app.as('operator'), `/api/customers/${second.customerId}?after=${second.position}`);

    expect(second.customerId).toBe(first.customerId);
    expect(body).toMatchObject({ name: 'Mia Berg-Olsen', email: null, attributes: { plan: 'Home' } });
  });

  it('is for integrations alone', async () => {
    expect((await post(app.as('admin'), '/api/handoffs', handoff())).status).toBe(403);
  });
});

describe('A customer’s message', () => {
  it('counts once under the sender’s own id, however often it is sent', async () => {
    const { conversationId } = await raiseEscalation(app);
    const path = `/api/conversations/${conversationId}/customer-messages`;
    const said = { text: 'Hello?', externalMessageId: 'message-1' };

    const sent = await Promise.all(Array.from({ length: 5 }, () => post<ReplyAccepted>(bot, path, said)));
    const other = await post(bot, path, { ...said, text: 'Something else' });

    expect(new Set(sent.map(({ body }) => body.messageId)).size).toBe(1);
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
    const { items } = await messages(bot, conversationId, `after=${sent[0]?.body.position ?? ''}`);
    expect(items.filter(({ text }) => text === 'Hello?')).toHaveLength(1);
  });

  it('is not for a conversation that another integration opened, which is as good as none', async () => {
    const { conversationId } = await raiseEscalation(app);
    const stranger = app.withToken('demo-import-token');

    const wrote = await post(stranger, `/api/conversations/${conversationId}/customer-messages`, { text: 'Hello?' });
    const read = await get<Problem>(stranger, `/api/conversations/${conversationId}/messages`);

    expect([wrote.status, read.status]).toEqual([404, 404]);
    expect(wrote.body.detail).toBe('There is no such conversation.');
  });

  it('is answered 404 for a conversation that does not exist', async () => {
    const answer = await post(bot, `/api/conversations/${randomUUID()}/customer-messages`, { text: 'Hello?' });

    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('shows scripts, scripts of the world and emoji as what they are', async () => {
    const { conversationId } = await raiseEscalation(app);
    const text = '<script>alert(1)</script> こんにちは مرحبا 👩‍👩‍👧 "\\" \u202e';

    const { body } = await post<ReplyAccepted>(bot, `/api/conversations/${conversationId}/customer-messages`, { text });

    const { items } = await messages(app.as('operator'), conversationId, `after=${body.position}`);
    expect(items.at(-1)).toMatchObject({ text, author: 'customer', authorName: 'Leila Haddad' });
  });
});

describe('A thread', () => {
  it('is read from its end backwards, page by page, without a gap or a double', async () => {
    const { conversationId } = await raiseEscalation(app);
    let position = '';
    for (let n = 0; n < 12; n++) {
      const said = await post<ReplyAccepted>(bot, `/api/conversations/${conversationId}/customer-messages`, {
        text: `message ${String(n)}`,
      });
      position = said.body.position;
    }
    const whole = await messages(app.as('operator'), conversationId, `limit=200&after=${position}`);

    const paged: number[] = [];
    let page = await messages(app.as('operator'), conversationId, 'limit=4');
    paged.unshift(...page.items.map(({ number }) => number));
    while (page.more) {
      page = await messages(app.as('operator'), conversationId, `limit=4&before=${String(page.items[0]?.number)}`);
      paged.unshift(...page.items.map(({ number }) => number));
    }

    expect(paged).toEqual(whole.items.map(({ number }) => number));
    expect(paged).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
  });

  it('keeps who said what and when, from before the hand-over on', async () => {
    const { conversationId, position } = await raiseEscalation(app);

    const { items } = await messages(app.as('auditor'), conversationId, `after=${position}`);

    expect(items.slice(0, 2)).toMatchObject([
      { number: 1, author: 'customer', authorName: 'Leila Haddad', at: '2026-11-02T09:00:00.000Z' },
      { number: 2, author: 'ai', authorName: 'AI agent', at: '2026-11-02T09:00:05.000Z' },
    ]);
    expect(items[2]).toMatchObject({ number: 3, author: 'system', event: { type: 'EscalationRaised', from: 'LOW_CONFIDENCE' } });
  });
});

describe('The team', () => {
  it('tells who is there', async () => {
    const { body } = await put<{ position: string }>(app.as('operator20'), '/api/operators/me/status', { status: 'BUSY' });
    const me = (await get<{ id: string }>(app.as('operator20'), '/api/session')).body.id;

    const team = await get<TeamView>(app.as('manager'), `/api/operations/team?after=${body.position}`);

    expect(team.body.items.find(({ id }) => id === me)).toMatchObject({ role: 'operator', status: 'BUSY' });
    expect(team.body.items).toHaveLength(55);
  });

  it('knows four ways to be there and no other', async () => {
    const answer = await put(app.as('operator20'), '/api/operators/me/status', { status: 'ASLEEP' });

    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID', faults: [{ path: 'status' }] } });
  });
});

describe('A customer', () => {
  it('that does not exist is answered 404', async () => {
    expect(await get<Problem>(app.as('operator'), `/api/customers/${randomUUID()}`)).toMatchObject({
      status: 404,
      body: { detail: 'There is no such customer.' },
    });
  });
});

describe('The list of conversations', () => {
  const list = async (query: string, after = '0'): Promise<ConversationPage> =>
    (await get<ConversationPage>(app.as('manager'), `/api/operations/conversations?${query}&after=${after}`)).body;

  it('shows each with its customer and how it ended, newest first', async () => {
    await raiseEscalation(app, handoff('Ann Listed'));
    const { conversationId, escalationId, position } = await raiseEscalation(app, handoff('Bob Listed'));

    const { items } = await list('limit=2', position);

    expect(items.map(({ customer }) => customer.name)).toEqual(['Bob Listed', 'Ann Listed']);
    expect(items[0]).toMatchObject({ id: conversationId, escalationId, outcome: 'ESCALATED' });
  });

  it('goes on from a cursor, each conversation once', async () => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: ConversationPage = await list(`limit=2${cursor && `&cursor=${cursor}`}`);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }

    expect(ids).toEqual((await list('limit=200')).items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is narrowed by outcome and period, and has none of the outcomes that nothing records yet', async () => {
    const { items } = await list('outcome=ESCALATED&limit=1');

    expect((await list('outcome=ABANDONED')).items).toEqual([]);
    expect((await list(`to=${items[0]?.startedAt ?? ''}`)).items.map(({ id }) => id)).not.toContain(items[0]?.id);
    expect((await list(`from=${items[0]?.startedAt ?? ''}`)).items.map(({ id }) => id)).toContain(items[0]?.id);
  });

  it('is refused with a cursor of another list, and to integrations', async () => {
    expect((await get(app.as('manager'), '/api/operations/conversations?cursor=x')).status).toBe(400);
    expect((await get(bot, '/api/operations/conversations')).status).toBe(403);
  });
});
