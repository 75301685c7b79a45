import { id } from '@inbox/contracts/recorded.samples';
import { startApp, problem } from '../app.for-specs';
import { escalationCommands } from '../escalation/escalation.actions';
import { escalationFeature } from '../escalation/escalation.feature';
import { page, queueFrame, row, view } from '../escalation/inbox-item.samples';
import { messages, message } from '../conversation/message.samples';
import { conversationFeature } from '../conversation/conversation.feature';
import { sessionAnswers } from '../identity/session.actions';
import { sessionFeature } from '../identity/session.feature';
import { live } from './live.actions';
import { liveFeature } from './live.feature';

const leila = row('Leila');
const thread = `/conversations/${leila.conversationId}/messages`;

describe('What is on screen', () => {
  let app: ReturnType<typeof startApp>;
  const names = () =>
    app.store
      .selectSignal(escalationFeature.selectUnclaimed)()
      .map(({ customer }) => customer.name);
  const numbers = () => {
    const threads = app.store.selectSignal(conversationFeature.selectThreads)();
    return threads[leila.conversationId]?.messages.map(({ number }) => number);
  };
  const answerQueue = (position: string, items = [leila]) => {
    const [mine, unclaimed] = app.asked('GET', '/escalations').map((call) => call);
    mine?.flush(page([], { position }));
    unclaimed?.flush(page(items, { position }));
  };
  const subscriptions = () => app.socket().said.filter(({ type }) => type === 'subscribe');

  beforeEach(() => {
    jest.useFakeTimers();
    app = startApp();
    app.signIn();
    app.socket().open();
  });
  afterEach(() => jest.useRealTimers());

  it('of the queue is a snapshot, and then what is pushed from its position', () => {
    answerQueue('100');
    expect(subscriptions()).toContainEqual({ type: 'subscribe', view: 'queue', after: '100' });

    app.socket().push(queueFrame([row('Ravi', { position: '150' })], { position: '150' }));
    expect(names()).toEqual(expect.arrayContaining(['Leila', 'Ravi']));
  });

  it('of the queue is read anew when the server says that too much was missed', () => {
    answerQueue('100');
    app.socket().push({ type: 'resync', view: 'queue' });
    answerQueue('900', [row('Elin')]);

    expect(names()).toEqual(['Elin']);
    expect(subscriptions().at(-1)).toEqual({ type: 'subscribe', view: 'queue', after: '900' });
  });

  it('of the queue goes on from the earlier of the two sections’ positions', () => {
    const [mine, unclaimed] = app.asked('GET', '/escalations');
    mine?.flush(page([], { position: '100' }));
    unclaimed?.flush(page([], { position: '99' }));
    expect(subscriptions()).toContainEqual({ type: 'subscribe', view: 'queue', after: '99' });
  });

  const open = (position: string) => {
    app.store.dispatch(escalationCommands.open({ escalationId: leila.id }));
    app.theCall('GET', thread).flush(messages([message(1), message(2)], { position }));
    app.theCall('GET', `/escalations/${leila.id}`).flush(view(leila));
  };

  it('of the open escalation is its thread, then itself, then what is pushed from the thread’s position', () => {
    answerQueue('100');
    open('120');
    expect(subscriptions().at(-1)).toEqual({ type: 'subscribe', view: `escalation:${leila.id}`, after: '120' });

    app
      .socket()
      .push({ type: 'escalation', view: `escalation:${leila.id}`, position: '130', escalation: view(leila), messages: [message(3)] });
    expect(numbers()).toEqual([1, 2, 3]);
  });

  it('of the open escalation is read anew when too much was missed', () => {
    answerQueue('100');
    open('120');
    app.socket().push({ type: 'resync', view: `escalation:${leila.id}` });
    app.theCall('GET', thread).flush(messages([message(2), message(3), message(4)], { position: '800' }));
    app.theCall('GET', `/escalations/${leila.id}`).flush(view(leila));

    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(subscriptions().at(-1)).toEqual({ type: 'subscribe', view: `escalation:${leila.id}`, after: '800' });
  });

  it('has a hole filled that a push would have left', () => {
    answerQueue('100');
    open('120');
    app
      .socket()
      .push({ type: 'escalation', view: `escalation:${leila.id}`, position: '190', escalation: view(leila), messages: [message(5)] });
    app.theCall('GET', thread).flush(messages([message(3), message(4), message(5)], { position: '190' }));

    expect(numbers()).toEqual([1, 2, 3, 4, 5]);
  });

  it('follows another escalation when that is opened', () => {
    answerQueue('100');
    open('120');
    app.store.dispatch(escalationCommands.open({ escalationId: id('Ravi') }));
    expect(app.socket().said).toContainEqual({ type: 'unsubscribe', view: `escalation:${leila.id}` });
  });

  it('is read by its id where the loaded pages do not have it', () => {
    answerQueue('100', []);
    app.store.dispatch(escalationCommands.open({ escalationId: leila.id }));
    app.theCall('GET', `/escalations/${leila.id}`).flush(view(leila));
    expect(app.asked('GET', thread)).toHaveLength(1);
  });

  it('is tried again when an escalation that was not found is pushed a moment later', () => {
    answerQueue('100', []);
    app.store.dispatch(escalationCommands.open({ escalationId: leila.id }));
    app.refuse(app.theCall('GET', `/escalations/${leila.id}`), problem(404, { code: 'NOT_FOUND' }));
    app.socket().push(queueFrame([leila], { position: '150' }));
    expect(app.asked('GET', thread)).toHaveLength(1);
  });
});

describe('A lost connection', () => {
  let app: ReturnType<typeof startApp>;
  const state = () => app.store.selectSignal(liveFeature.selectLiveState)();

  beforeEach(() => {
    jest.useFakeTimers();
    app = startApp();
    app.signIn();
    app.socket().open();
  });
  afterEach(() => jest.useRealTimers());

  it('is told after 3 s, not before', () => {
    app.socket().lose();
    jest.advanceTimersByTime(2_999);
    expect(state().offline).toBe(false);
    jest.advanceTimersByTime(1);
    expect(state().offline).toBe(true);
  });

  it('that is back within 3 s is not told', () => {
    app.socket().lose();
    jest.advanceTimersByTime(500);
    app.socket().open();
    jest.advanceTimersByTime(10_000);
    expect(state().offline).toBe(false);
  });

  it('comes back when the browser says that it is online', () => {
    app.socket().lose();
    window.dispatchEvent(new Event('online'));
    expect(app.sockets).toHaveLength(2);
  });

  it('is given up when the browser says that it is offline', () => {
    window.dispatchEvent(new Event('offline'));
    expect(state().connection).toBe('lost');
  });

  it('shows nobody as viewing, since nobody knows', () => {
    app.socket().push({
      type: 'presence',
      view: 'presence',
      position: '1',
      escalationId: leila.id,
      people: [{ id: id('ben'), name: 'Ben', typing: true }],
    } as never);
    expect(state().presence[leila.id]).toHaveLength(1);
    app.socket().lose();
    expect(state().presence).toEqual({});
  });

  it('leads to the sign-in when the session is over', () => {
    app.store.dispatch(live.disconnected({ failures: 2 }));
    app.refuse(app.theCall('GET', '/session'), problem(401, { code: 'UNAUTHENTICATED' }));
    expect(app.store.selectSignal(sessionFeature.selectPhase)()).toBe('nobody');
  });

  it('is not taken up again after sign-out', () => {
    app.store.dispatch(sessionAnswers.signedOut());
    jest.advanceTimersByTime(60_000);
    expect(app.sockets).toHaveLength(1);
  });
});

describe('A heartbeat', () => {
  it('tells whether the event store is away', () => {
    const app = startApp();
    app.signIn();
    app.socket().push({ type: 'heartbeat', position: '1', stale: true });
    expect(app.store.selectSignal(liveFeature.selectStale)()).toBe(true);
  });
});
