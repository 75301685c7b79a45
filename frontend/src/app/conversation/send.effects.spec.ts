import { id } from '@inbox/contracts/recorded.samples';
import { problem, startApp } from '../app.for-specs';
import { sendAnswers, sendCommands, threadAnswers } from './conversation.actions';
import { conversationFeature } from './conversation.feature';
import { byOperator, message, messages, reply } from './message.samples';

const path = `/escalations/${id('Leila')}/replies`;
const thread = `/conversations/${id('Leila-conversation')}/messages`;

describe('Sending a reply', () => {
  let app: ReturnType<typeof startApp>;
  const send = (over: Parameters<typeof reply>[0] = {}) => {
    app.store.dispatch(sendCommands.send({ send: reply(over) }));
  };
  const state = () => app.store.selectSignal(conversationFeature.selectConversationState)();
  const sendings = () => state().sendings.map((each) => [each.send.text, each.state]);
  const keyOf = (call: ReturnType<typeof app.theCall>) => call.request.headers.get('Idempotency-Key');

  beforeEach(() => {
    jest.useFakeTimers();
    sessionStorage.clear();
    app = startApp();
    app.signIn();
  });
  afterEach(() => jest.useRealTimers());

  it('says up to which message its author had read, and bears the command’s id', () => {
    send();
    const call = app.theCall('POST', path);
    expect(call.request.body).toEqual({ text: 'I am on it.', lastSeen: 3 });
    expect(keyOf(call)).toBe(id('command'));
  });

  it('shows it as sending until the thread has it, then once', () => {
    send();
    expect(sendings()).toEqual([['I am on it.', 'sending']]);

    app.theCall('POST', path).flush({ messageId: id('m'), position: '70' });
    const read = app.theCall('GET', thread);
    expect(read.request.params.get('after')).toBe('70');
    read.flush(messages([message(3), byOperator(4, { id: id('m'), text: 'I am on it.' })], { position: '70' }));

    expect(sendings()).toEqual([]);
    expect(state().threads[id('Leila-conversation')]?.messages.map(({ text }) => text)).toEqual(['Message 3', 'I am on it.']);
  });

  it('tries again with the same id while nobody answers', () => {
    send();
    app.lose(app.theCall('POST', path));
    jest.advanceTimersByTime(500);
    const second = app.theCall('POST', path);
    expect(keyOf(second)).toBe(id('command'));

    app.refuse(second, problem(503, { code: 'ENGINE_AWAY' }));
    jest.advanceTimersByTime(1000);
    expect(keyOf(app.theCall('POST', path))).toBe(id('command'));
  });

  const fail = () => {
    for (const wait of [500, 1000, 2000, 4000, 8000, 0]) {
      app.lose(app.theCall('POST', path));
      jest.advanceTimersByTime(wait);
    }
  };

  it('shows it as failed after six attempts, and Retry sends the same id', () => {
    send();
    fail();
    expect(sendings()).toEqual([['I am on it.', 'failed']]);

    app.store.dispatch(sendCommands.retry({ send: reply() }));
    expect(sendings()).toEqual([['I am on it.', 'sending']]);
    expect(keyOf(app.theCall('POST', path))).toBe(id('command'));
  });

  it('goes out by itself when the connection is back', () => {
    send();
    fail();
    app.socket().open();

    expect(keyOf(app.theCall('POST', path))).toBe(id('command'));
  });

  it('waits while heartbeats say that the event store is away', () => {
    send();
    fail();
    app.socket().push({ type: 'heartbeat', position: '1', stale: true });
    expect(app.asked('POST', path)).toEqual([]);

    app.socket().push({ type: 'heartbeat', position: '1', stale: false });
    expect(app.asked('POST', path)).toHaveLength(1);
  });

  it('does not try again what a rule refuses', () => {
    send();
    app.refuse(app.theCall('POST', path), problem(409, { code: 'NOT_OWNER', detail: 'Claim it first.' }));
    jest.advanceTimersByTime(20_000);

    expect(app.asked('POST', path)).toEqual([]);
    expect(state().sendings.map(({ error }) => error)).toEqual(['Claim it first.']);
  });

  it('keeps the order of two messages of one escalation', () => {
    send({ commandId: id('one'), text: 'One' });
    send({ commandId: id('two'), text: 'Two' });
    const first = app.theCall('POST', path);
    expect(first.request.body).toMatchObject({ text: 'One' });

    first.flush({ messageId: id('m'), position: '70' });
    expect(app.theCall('POST', path).request.body).toMatchObject({ text: 'Two' });
  });

  it('of one escalation does not wait for another', () => {
    send();
    send({ escalationId: id('Ravi'), commandId: id('two') });
    expect(app.asked('POST', `/escalations/${id('Ravi')}/replies`)).toHaveLength(1);
  });

  it('survives a reload of the page: it is offered again with its id', () => {
    send();
    app.store.dispatch(sendAnswers.unconfirmedFound({ sends: JSON.parse(sessionStorage.getItem(`sends:${id('ana')}`) ?? '[]') as never }));
    expect(state().sendings).toHaveLength(1);
    expect(sessionStorage.getItem(`sends:${id('ana')}`)).toContain(id('command'));

    app.theCall('POST', path).flush({ messageId: id('m'), position: '70' });
    expect(sessionStorage.getItem(`sends:${id('ana')}`)).toBe('[]');
  });
});

describe('A stale reply', () => {
  let app: ReturnType<typeof startApp>;
  const state = () => app.store.selectSignal(conversationFeature.selectConversationState)();

  beforeEach(() => {
    app = startApp();
    app.signIn();
    app.store.dispatch(threadAnswers.read({ conversationId: id('Leila-conversation'), page: messages([message(3)]), unread: false }));
    app.store.dispatch(sendCommands.send({ send: reply() }));
    app.refuse(app.theCall('POST', path), problem(409, { code: 'STALE', messages: [message(4)] }));
  });

  it('keeps its text and shows what was written since', () => {
    expect(state().drafts[id('Leila')]?.text).toBe('I am on it.');
    expect(state().stale[id('Leila')]?.messages.map(({ number }) => number)).toEqual([4]);
    expect(state().sendings).toEqual([]);
  });

  it('puts its text before what was typed meanwhile', () => {
    app.store.dispatch(sendCommands.send({ send: reply({ text: 'Second', commandId: id('second') }) }));
    app.store.dispatch(
      sendAnswers.refused({
        send: reply({ text: 'Second', commandId: id('second') }),
        problem: { ...problem(409, { code: 'STALE' }), retryAfter: null },
      }),
    );
    app.store.dispatch(
      sendAnswers.refused({ send: reply({ text: 'First' }), problem: { ...problem(409, { code: 'STALE' }), retryAfter: null } }),
    );
    expect(state().drafts[id('Leila')]?.text).toBe('First\nSecond');
  });

  it('goes away with Review, and the text stays', () => {
    app.store.dispatch(sendCommands.reviewStale({ escalationId: id('Leila') }));
    expect(state().stale).toEqual({});
    expect(state().drafts[id('Leila')]?.text).toBe('I am on it.');
  });

  it('is sent anyway with force, under a new id', () => {
    app.store.dispatch(sendCommands.send({ send: reply({ commandId: id('again'), force: true }) }));
    const call = app.theCall('POST', path);
    expect(call.request.body).toEqual({ text: 'I am on it.', lastSeen: 3, force: true });
    expect(call.request.headers.get('Idempotency-Key')).toBe(id('again'));
    expect(state().stale).toEqual({});
  });
});
