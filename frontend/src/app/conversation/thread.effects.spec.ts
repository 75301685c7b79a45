import { id } from '@inbox/contracts/recorded.samples';
import { problem, startApp } from '../app.for-specs';
import { threadAnswers, threadCommands } from './conversation.actions';
import { conversationFeature } from './conversation.feature';
import { message, messages } from './message.samples';

const conversationId = id('Leila-conversation');
const path = `/conversations/${conversationId}/messages`;

describe('Reading a thread', () => {
  let app: ReturnType<typeof startApp>;
  const thread = () => app.store.selectSignal(conversationFeature.selectThreads)()[conversationId];
  const older = () => {
    app.store.dispatch(threadCommands.loadOlder({ conversationId }));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    app = startApp();
    app.store.dispatch(threadAnswers.read({ conversationId, page: messages([message(51), message(52)], { more: true }), unread: false }));
  });
  afterEach(() => jest.useRealTimers());

  it('upwards asks for what ends before the first message, once', () => {
    older();
    older();
    expect(thread()?.loadingOlder).toBe(true);
    const call = app.theCall('GET', path);
    expect([call.request.params.get('before'), call.request.params.get('limit')]).toEqual(['51', '50']);

    call.flush(messages([message(49), message(50)], { more: false }));
    expect(thread()).toMatchObject({ loadingOlder: false, more: false });
    expect(thread()?.messages.map(({ number }) => number)).toEqual([49, 50, 51, 52]);
  });

  it('that fails says why and can be tried again', () => {
    older();
    app.refuse(app.theCall('GET', path), problem(403, { detail: 'Not yours.' }));
    expect(thread()).toMatchObject({ loadingOlder: false, problem: { detail: 'Not yours.' } });
    older();
    expect(thread()?.problem).toBeNull();
    expect(app.asked('GET', path)).toHaveLength(1);
  });

  it('is tried again by itself while the server is away', () => {
    older();
    app.lose(app.theCall('GET', path));
    jest.advanceTimersByTime(500);
    expect(app.asked('GET', path)).toHaveLength(1);
  });

  it('again keeps only the latest answer', () => {
    app.store.dispatch(threadCommands.reread({ conversationId }));
    const late = app.theCall('GET', path);
    app.store.dispatch(threadCommands.reread({ conversationId }));
    expect(late.cancelled).toBe(true);
  });

  it('of two conversations goes on side by side', () => {
    app.store.dispatch(threadCommands.reread({ conversationId }));
    app.store.dispatch(threadCommands.reread({ conversationId: id('other') }));
    expect(app.asked('GET', path)).toHaveLength(1);
    expect(app.asked('GET', `/conversations/${id('other')}/messages`)).toHaveLength(1);
  });
});
