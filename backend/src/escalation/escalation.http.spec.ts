import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type {
  Accepted,
  EscalationView,
  HandoffAccepted,
  HistoryView,
  InboxPage,
  ReplyAccepted,
} from '@inbox/contracts/escalation/escalation.views';
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

const claimedBy = async (account: string): Promise<HandoffAccepted> => {
  const raised = await raiseEscalation(app);
  const { body } = await post<Accepted>(app.as(account), `/api/escalations/${raised.escalationId}/claim`, {});
  return { ...raised, position: body.position };
};
const threadOf = async (as: Asking, { conversationId, position }: HandoffAccepted, query = ''): Promise<MessagesView> =>
  (await get<MessagesView>(as, `/api/conversations/${conversationId}/messages?after=${position}${query}`)).body;

describe('Claiming over HTTP', () => {
  it('lets one of 50 operators win, tells 49 who and since when, and the read model says the same', async () => {
    const { escalationId } = await raiseEscalation(app);
    const operators = Array.from({ length: 50 }, (_, n) => app.as(`operator${String(n + 1).padStart(2, '0')}`));
    await Promise.all(operators.map((as) => as('/api/session')));

    const answers = await Promise.all(operators.map((as) => post<Problem & Accepted>(as, `/api/escalations/${escalationId}/claim`, {})));

    const winner = answers.findIndex(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(49);
    const path = `/api/escalations/${escalationId}?after=${answers[winner]?.body.position ?? ''}`;
    const { body: seen } = await get<EscalationView>(operators[0] ?? bot, path);
    expect(new Set(lost.map(({ body }) => JSON.stringify([body.code, body.by, body.at])))).toEqual(
      new Set([JSON.stringify(['ALREADY_CLAIMED', seen.owner, seen.claimedAt])]),
    );
    expect(lost[0]?.body.detail).toBe(`${seen.owner?.name ?? ''} has claimed this escalation.`);
  }, 60_000);

  it('shows the claim to its maker at once, and in nobody else’s list', async () => {
    const { escalationId, position } = await claimedBy('operator03');

    const mine = await get<InboxPage>(app.as('operator03'), `/api/escalations?section=mine&after=${position}`);
    const theirs = await get<InboxPage>(app.as('operator04'), `/api/escalations?section=mine&after=${position}`);

    expect(mine.body.items.map(({ id }) => id)).toContain(escalationId);
    expect(mine.body.counts.mine).toBe(mine.body.items.length);
    expect(theirs.body.items.map(({ id }) => id)).not.toContain(escalationId);
    expect(BigInt(mine.body.position) >= BigInt(position)).toBe(true);
  });
});

describe('Replying over HTTP', () => {
  it('makes one message of ten sends with one key, and refuses the key for another text', async () => {
    const claimed = await claimedBy('operator05');
    const as = app.as('operator05');
    const path = `/api/escalations/${claimed.escalationId}/replies`;
    const key = randomUUID();

    const sends = await Promise.all(Array.from({ length: 10 }, () => post<ReplyAccepted>(as, path, { text: 'Hello', lastSeen: 4 }, key)));
    const other = await post(as, path, { text: 'Hello again', lastSeen: 4 }, key);

    expect(new Set(sends.map(({ status, body }) => `${String(status)} ${body.messageId} ${body.position}`)).size).toBe(1);
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
    const thread = await threadOf(as, { ...claimed, position: sends[0]?.body.position ?? '0' });
    expect(thread.items.filter(({ text }) => text.startsWith('Hello'))).toHaveLength(1);
  });

  it('is refused with what the customer has written since, and sent anyway on demand', async () => {
    const claimed = await claimedBy('operator06');
    const as = app.as('operator06');
    const path = `/api/escalations/${claimed.escalationId}/replies`;
    await post(bot, `/api/conversations/${claimed.conversationId}/customer-messages`, { text: 'We moved last month.' });

    const refused = await post(as, path, { text: 'On its way', lastSeen: 4 });
    const sent = await post<ReplyAccepted>(as, path, { text: 'On its way', lastSeen: 4, force: true });

    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('STALE');
    expect(refused.body.messages).toMatchObject([
      { author: 'customer', authorName: 'Leila Haddad', number: 5, text: 'We moved last month.', kind: 'public' },
    ]);
    expect(sent.status).toBe(200);
  });

  it('reaches the customer’s bot, and private notes do not', async () => {
    const claimed = await claimedBy('operator07');
    const as = app.as('operator07');
    await post(as, `/api/escalations/${claimed.escalationId}/notes`, { text: 'Only for us' });
    const { body } = await post<ReplyAccepted>(as, `/api/escalations/${claimed.escalationId}/replies`, { text: 'Hello', lastSeen: 4 });

    const read = await threadOf(bot, { ...claimed, position: body.position });

    expect(read.items.map(({ author, text }) => `${author}: ${text}`)).toEqual([
      'customer: Where is my desk?',
      'ai: Parcels can stay at a depot for three days.',
      'operator: Hello',
    ]);
  });

  it('is refused to everybody but the owner', async () => {
    const { escalationId } = await claimedBy('operator08');

    const refused = await post(app.as('manager'), `/api/escalations/${escalationId}/replies`, { text: 'Hello', lastSeen: 9 });

    expect(refused).toMatchObject({ status: 409, body: { code: 'NOT_OWNER' } });
    expect(refused.body.by?.name).not.toBe('');
  });
});

describe('The life of an escalation over HTTP', () => {
  it('goes from raised to resolved to reopened, and its history tells so', async () => {
    const claimed = await claimedBy('operator09');
    const as = app.as('operator09');
    const at = `/api/escalations/${claimed.escalationId}`;

    await post(as, `${at}/priority`, { priority: 'URGENT', reason: 'Movers come tomorrow' });
    await post(as, `${at}/release`, { reason: 'Lunch' });
    await post(as, `${at}/claim`, {});
    const resolved = await post<Accepted>(as, `${at}/resolve`, { resolution: 'ANSWERED', notes: 'All well' });
    const view = await get<EscalationView>(as, `${at}?after=${resolved.body.position}`);
    const again = await post<Accepted>(bot, `/api/conversations/${claimed.conversationId}/customer-messages`, { text: 'One more thing' });
    const reopened = await get<EscalationView>(as, `${at}?after=${again.body.position}`);
    const history = await get<HistoryView>(app.as('auditor'), `${at}/events`);

    expect(view.body).toMatchObject({ status: 'RESOLVED', priority: 'URGENT', resolution: { type: 'ANSWERED', notes: 'All well' } });
    expect(reopened.body).toMatchObject({ status: 'UNCLAIMED', resolution: null, owner: null, lastMessage: { text: 'One more thing' } });
    expect(history.body.items.map(({ type }) => type)).toEqual([
      'EscalationRaised',
      'EscalationClaimed',
      'EscalationPrioritized',
      'EscalationReleased',
      'EscalationClaimed',
      'EscalationResolved',
      'EscalationReopened',
      'CustomerMessageReceived',
    ]);
  });

  it('gives a transfer to the receiver, and a customer’s message back to an owner who is online', async () => {
    const claimed = await claimedBy('operator10');
    const at = `/api/escalations/${claimed.escalationId}`;
    const receiver = (await get<{ id: string }>(app.as('operator11'), '/api/session')).body;
    await put(app.as('operator11'), '/api/operators/me/status', { status: 'ONLINE' });

    const transferred = await post<Accepted>(app.as('operator10'), `${at}/transfer`, { toOperatorId: receiver.id, note: 'Yours' });
    const { body: mine } = await get<EscalationView>(app.as('operator11'), `${at}?after=${transferred.body.position}`);
    await post(app.as('operator11'), `${at}/resolve`, { resolution: 'ACTION_TAKEN' });
    const wrote = await post<Accepted>(bot, `/api/conversations/${claimed.conversationId}/customer-messages`, { text: 'Thanks, but' });
    const { body: back } = await get<EscalationView>(app.as('operator11'), `${at}?after=${wrote.body.position}`);

    expect(mine.owner?.id).toBe(receiver.id);
    expect(back).toMatchObject({ status: 'CLAIMED', owner: { id: receiver.id } });
  });

  it('keeps the history from operators who do not have it', async () => {
    const { escalationId } = await claimedBy('operator12');

    const refused = await get<Problem>(app.as('operator13'), `/api/escalations/${escalationId}/events`);

    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  it('goes on in a linked escalation when the customer writes after the reopen window', async () => {
    const importing = app.withToken('demo-import-token');
    const owner = (await get<{ id: string }>(app.as('operator14'), '/api/session')).body.id;
    const past = (path: string, body: unknown, at: string, actAs?: string) =>
      importing(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'x-occurred-at': at, 'idempotency-key': randomUUID(), ...(actAs === undefined ? {} : { 'x-act-as': actAs }) },
      }).then((response) => response.json() as Promise<HandoffAccepted>);
    const first = await past('/api/handoffs', handoff('Old Customer'), '2026-10-01T10:00:00.000Z');
    const at = `/api/escalations/${first.escalationId}`;
    await past(`${at}/claim`, {}, '2026-10-01T10:05:00.000Z', owner);
    await past(`${at}/resolve`, { resolution: 'ANSWERED' }, '2026-10-01T10:10:00.000Z', owner);

    const path = `/api/conversations/${first.conversationId}/customer-messages`;
    const wrote = await past(path, { text: 'It broke again' }, '2026-10-09T10:00:00.000Z');
    const more = await past(path, { text: 'Hello?' }, '2026-10-09T10:01:00.000Z');

    const thread = await threadOf(app.as('operator14'), { ...first, position: more.position });
    const all = await get<InboxPage>(app.as('operator14'), `/api/escalations?section=unclaimed&limit=200&after=${wrote.position}`);
    const next = all.body.items.find(({ conversationId }) => conversationId === first.conversationId);
    const { body: linked } = await get<EscalationView>(app.as('operator14'), `/api/escalations/${next?.id ?? ''}`);
    expect(linked.context.previousEscalationId).toBe(first.escalationId);
    expect(linked.raisedAt).toBe('2026-10-09T10:00:00.000Z');
    expect(thread.items.slice(-3).map(({ text, event }) => event?.type ?? text)).toEqual(['EscalationRaised', 'It broke again', 'Hello?']);
    expect(new Set(thread.items.map(({ number }) => number)).size).toBe(thread.items.length);
  });
});

describe('A draft over HTTP', () => {
  it('is kept for its escalation and operator alone, and goes when the reply is sent', async () => {
    const [claimed, other] = [await claimedBy('operator15'), await claimedBy('operator15')];
    const as = app.as('operator15');
    const draftOf = async (who: Asking, escalationId: string, after: string): Promise<string> =>
      (await get<{ text: string }>(who, `/api/escalations/${escalationId}/draft?after=${after}`)).body.text;

    const { body: kept } = await put<Accepted>(as, `/api/escalations/${claimed.escalationId}/draft`, { text: 'I am call' });
    expect(await draftOf(as, claimed.escalationId, kept.position)).toBe('I am call');
    expect(await draftOf(as, other.escalationId, kept.position)).toBe('');
    expect(await draftOf(app.as('operator16'), claimed.escalationId, kept.position)).toBe('');

    const sent = await post<Accepted>(as, `/api/escalations/${claimed.escalationId}/replies`, { text: 'I am calling', lastSeen: 4 });
    expect(await draftOf(as, claimed.escalationId, sent.body.position)).toBe('');
  });
});

describe('The queue over HTTP', () => {
  it('is read page by page without a gap or a double, most urgent and longest waiting first', async () => {
    for (const priority of ['LOW', 'URGENT', 'MEDIUM', 'HIGH', 'URGENT']) await raiseEscalation(app, { ...handoff(), priority });
    const { position } = await raiseEscalation(app);
    const as = app.as('operator17');
    const { body: whole } = await get<InboxPage>(as, `/api/escalations?section=unclaimed&limit=200&after=${position}`);

    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body }: { body: InboxPage } = await get<InboxPage>(as, `/api/escalations?section=unclaimed&limit=2${query}`);
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }

    const order = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];
    const keys = whole.items.map(({ priority, waitingSince, id }) => `${String(order.indexOf(priority))} ${waitingSince ?? ''} ${id}`);
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect(keys).toEqual(keys.toSorted());
    expect(whole.counts.unclaimed).toBe(whole.items.length);
  });

  it.each(['section=unclaimed&priority=URGENT', 'section=mine&priority=LOW'])('is filtered within a section: %s', async (query) => {
    const { body } = await get<InboxPage>(app.as('operator03'), `/api/escalations?limit=200&${query}`);
    const [, section = '', priority = ''] = /section=(\w+)&priority=(\w+)/.exec(query) ?? [];

    expect(body.items.every((item) => item.priority === priority)).toBe(true);
    expect(body.items.every(({ status }) => (status === 'UNCLAIMED') === (section === 'unclaimed'))).toBe(true);
    expect(body.items.length > 0).toBe(section === 'unclaimed');
  });

  it.each(['priority=URGENT', 'trigger=USER_REQUEST', 'status=RESOLVED', 'resolution=ANSWERED', 'to=2026-10-31T00:00:00Z'])(
    'is filtered by %s',
    async (filter) => {
      const { body } = await get<InboxPage>(app.as('manager'), `/api/escalations?limit=200&${filter}`);
      const [name = '', value = ''] = filter.split('=');

      if (name === 'to') expect(body.items.every(({ raisedAt }) => raisedAt < value)).toBe(true);
      else if (name === 'resolution') expect(body.items.every(({ status }) => status === 'RESOLVED')).toBe(true);
      else expect(body.items.every((item) => JSON.stringify(item).includes(`"${name}":"${value}"`))).toBe(true);
      const { body: all } = await get<InboxPage>(app.as('manager'), '/api/escalations?limit=200');
      expect(body.items.length).toBeLessThan(all.items.length);
    },
  );
});

describe('What is not there over HTTP', () => {
  it.each(['/claim', '/release', '/resolve', '/reopen', '/notes', '/priority'])('is answered 404 to %s', async (path) => {
    const bodies: Record<string, object> = {
      '/resolve': { resolution: 'ANSWERED' },
      '/notes': { text: 'x' },
      '/priority': { priority: 'LOW', reason: 'x' },
    };

    const answer = await post(app.as('operator18'), `/api/escalations/${randomUUID()}${path}`, bodies[path] ?? {});

    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', detail: 'There is no such escalation.' } });
  });
});
