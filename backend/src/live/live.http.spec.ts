import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Accepted, HandoffAccepted, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import type {
  ClientFrame,
  EscalationFrame,
  OperationsFrame,
  PresenceFrame,
  QueueFrame,
  ServerFrame,
} from '@inbox/contracts/live/live.frames';
import { WebSocket } from 'ws';
import { startApp, until, type AppForSpecs } from '../http/app-for-specs.js';
import { get, post, raiseEscalation } from '../http/asking-for-specs.js';

let app: AppForSpecs;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const cookieOf = async (account: string): Promise<string> => {
  const response = await app.asNobody('/api/session', {
    method: 'POST',
    body: JSON.stringify({ email: `${account}@demo.test`, password: 'demo-inbox' }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

class Screen {
  readonly frames: ServerFrame[] = [];

  constructor(readonly socket: WebSocket) {
    // why `as`: the server speaks the frames of contracts
    socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as ServerFrame));
  }

  say(frame: ClientFrame): void {
    this.socket.send(JSON.stringify(frame));
  }

  of<F extends ServerFrame>(type: F['type']): F[] {
    return this.frames.filter((frame): frame is F => frame.type === type);
  }
}

const connect = async (account: string, headers: Record<string, string> = {}): Promise<Screen> => {
  const cookie = await cookieOf(account);
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/live`, { headers: { cookie, ...headers } });
  const screen = new Screen(socket);
  await once(socket, 'open');
  return screen;
};
const refusedWith = async (headers: Record<string, string>): Promise<number> => {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/live`, { headers });
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  socket.terminate();
  return response.statusCode;
};
const positionOf = async (account: string): Promise<string> => (await get<InboxPage>(app.as(account), '/api/escalations')).body.position;
const claim = async (account: string, escalationId: string): Promise<Accepted> =>
  (await post<Accepted>(app.as(account), `/api/escalations/${escalationId}/claim`, {})).body;
const rows = (screen: Screen, escalationId: string) =>
  screen.of<QueueFrame>('queue').flatMap(({ items }) => items.filter(({ id }) => id === escalationId));

describe('Who may come in at the live socket', () => {
  it('is nobody without a session', async () => {
    expect(await refusedWith({})).toBe(401);
  });

  it('is nobody from another site', async () => {
    expect(await refusedWith({ cookie: await cookieOf('operator01'), origin: 'https://elsewhere.test' })).toBe(403);
  });

  it('is no analyst', async () => {
    expect(await refusedWith({ cookie: await cookieOf('analyst') })).toBe(403);
  });

  it('is nobody whose session has ended: the socket goes with it', async () => {
    const cookie = await cookieOf('operator02');
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/live`, { headers: { cookie } });
    await once(socket, 'open');
    const closed = once(socket, 'close');

    await app.asNobody('/api/session', { method: 'DELETE', headers: { cookie } });

    expect((await closed)[0]).toBe(4401);
  }, 30_000);

  it('is nobody who does not speak the protocol', async () => {
    const screen = await connect('operator02');
    const closed = once(screen.socket, 'close');

    screen.socket.send('{"type":"drop tables"}');

    expect((await closed)[0]).toBe(4400);
  });
});

describe('Watching the queue', () => {
  it('shows a claim on another operator’s screen with who has it, and counts', async () => {
    const screen = await connect('operator03');
    screen.say({ type: 'subscribe', view: 'queue', after: await positionOf('operator03') });
    const { escalationId } = await raiseEscalation(app);
    await until('it is shown', () => Promise.resolve(rows(screen, escalationId).some(({ status }) => status === 'UNCLAIMED')));

    await claim('operator04', escalationId);
    await until('the owner is shown', () => Promise.resolve(rows(screen, escalationId).some(({ owner }) => owner !== null)));

    const last = screen.of<QueueFrame>('queue').at(-1);
    expect(rows(screen, escalationId).at(-1)).toMatchObject({ status: 'CLAIMED' });
    expect(Object.values(last?.held ?? {})).toContain(1);
    screen.socket.close();
  });

  it('after an absence gives exactly what was missed, once, and then goes on', async () => {
    const away = await connect('operator05');
    const left = await positionOf('operator05');
    away.socket.terminate();
    const missed: HandoffAccepted[] = [];
    for (let n = 0; n < 20; n++) missed.push(await raiseEscalation(app));
    await get(app.as('operator05'), `/api/escalations?after=${missed.at(-1)?.position ?? ''}`);

    const back = await connect('operator05');
    back.say({ type: 'subscribe', view: 'queue', after: left });
    await until('what was missed has come', () => Promise.resolve(back.of('queue').length > 0));
    const { escalationId: next } = await raiseEscalation(app);
    await until('the next has come', () => Promise.resolve(rows(back, next).length > 0));

    const seen = back.of<QueueFrame>('queue').flatMap(({ items }) => items.map(({ id }) => id));
    expect(seen.toSorted()).toEqual([...missed.map(({ escalationId }) => escalationId), next].toSorted());
    const positions = back.of<QueueFrame>('queue').map(({ position }) => BigInt(position));
    expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
    back.socket.close();
  });

  it('asks for a fresh start when the position lies ahead of everything', async () => {
    const screen = await connect('operator06');

    screen.say({ type: 'subscribe', view: 'queue', after: '99999999999999999' });

    await until('the resync has come', () => Promise.resolve(screen.frames.some(({ type }) => type === 'resync')));
    screen.socket.close();
  });
});

describe('Watching an escalation', () => {
  it('shows each message once, in order, from the position asked for', async () => {
    const { escalationId, conversationId, position } = await raiseEscalation(app);
    const screen = await connect('operator07');
    const { position: claimedAt } = await claim('operator07', escalationId);
    await get(app.as('operator07'), `/api/escalations/${escalationId}?after=${claimedAt}`);
    screen.say({ type: 'subscribe', view: `escalation:${escalationId}`, after: position });
    const bot = app.withToken('demo-handoff-token');
    for (const text of ['one', 'two', 'three']) await post(bot, `/api/conversations/${conversationId}/customer-messages`, { text });
    const messages = () => screen.of<EscalationFrame>('escalation').flatMap((frame) => frame.messages);
    await until('all three have come', () => Promise.resolve(messages().some(({ text }) => text === 'three')));

    expect(messages().map(({ event, text }) => event?.type ?? text)).toEqual(['EscalationClaimed', 'one', 'two', 'three']);
    expect(screen.of<EscalationFrame>('escalation').at(-1)?.escalation.status).toBe('CLAIMED');
    screen.socket.close();
  });

  it('asks for a fresh start for one that does not exist', async () => {
    const screen = await connect('operator08');

    screen.say({ type: 'subscribe', view: 'escalation:019a0000-0000-7000-8000-000000000000', after: '1' });

    await until('the resync has come', () => Promise.resolve(screen.frames.some(({ type }) => type === 'resync')));
    screen.socket.close();
  });
});

describe('Watching the floor', () => {
  const floors = (screen: Screen) => screen.of<OperationsFrame>('operations');

  it('shows the whole at once, and again with each change', async () => {
    const screen = await connect('manager');
    screen.say({ type: 'subscribe', view: 'operations', after: '0' });
    await until('the floor is shown', () => Promise.resolve(floors(screen).length > 0));
    const before = floors(screen)[0]?.overview.pending ?? 0;

    await raiseEscalation(app);
    await until('one more waits', () => Promise.resolve(floors(screen).at(-1)?.overview.pending === before + 1));

    const positions = floors(screen).map(({ position }) => BigInt(position));
    expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
    screen.socket.close();
  });

  it('ends when it is watched no longer', async () => {
    const [gone, there] = [await connect('manager'), await connect('admin')];
    for (const screen of [gone, there]) screen.say({ type: 'subscribe', view: 'operations', after: '0' });
    await until('both see it', () => Promise.resolve(floors(gone).length > 0 && floors(there).length > 0));
    gone.say({ type: 'unsubscribe', view: 'operations' });
    const { position } = await raiseEscalation(app);
    await until('the other sees more', () => Promise.resolve(floors(there).some((frame) => BigInt(frame.position) >= BigInt(position))));

    expect(floors(gone).every((frame) => BigInt(frame.position) < BigInt(position))).toBe(true);
    gone.socket.close();
    there.socket.close();
  });

  it('asks for a fresh start when the position lies ahead of everything', async () => {
    const screen = await connect('manager');
    screen.say({ type: 'subscribe', view: 'operations', after: '99999999999999999' });

    await until('the resync has come', () => Promise.resolve(screen.frames.some(({ type }) => type === 'resync')));
    screen.socket.close();
  });
});

describe('Presence', () => {
  it('tells who views and who types, also to a newcomer, until they leave', async () => {
    const { escalationId } = await raiseEscalation(app);
    const [ana, ben] = [await connect('operator09'), await connect('operator10')];
    const seenBy = (screen: Screen) => screen.of<PresenceFrame>('presence').filter((frame) => frame.escalationId === escalationId);
    ben.say({ type: 'subscribe', view: 'presence', after: '0' });
    ana.say({ type: 'viewing', escalationId, typing: true });
    await until('Ben sees Ana type', () => Promise.resolve(seenBy(ben).some(({ people }) => people.some(({ typing }) => typing))));

    const cem = await connect('operator11');
    cem.say({ type: 'subscribe', view: 'presence', after: '0' });
    await until('a newcomer sees it too', () => Promise.resolve(seenBy(cem).some(({ people }) => people.length === 1)));
    ana.socket.close();
    await until('nobody is there any more', () => Promise.resolve(seenBy(ben).at(-1)?.people.length === 0));

    ben.socket.close();
    cem.socket.close();
  });
});

describe('The heartbeat', () => {
  it('tells where the read models stand', async () => {
    const screen = await connect('operator12');

    await until('it beats', () => Promise.resolve(screen.frames.some(({ type }) => type === 'heartbeat')));

    expect(screen.frames.find(({ type }) => type === 'heartbeat')).toMatchObject({ stale: false });
    screen.socket.close();
  }, 30_000);
});
