import { FakeSocket } from '../app.for-specs';
import { queueFrame, row } from '../escalation/inbox-item.samples';
import { deadAfter, LiveConnection, reconnectDelay } from './live-connection';

describe('The live connection', () => {
  let sockets: FakeSocket[];
  let told: string[];
  let connection: LiveConnection;
  const last = (): FakeSocket => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('No socket was opened.');
    return socket;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    sockets = [];
    told = [];
    const open = () => {
      sockets.push(new FakeSocket());
      return last();
    };
    const listener = {
      connected: () => void told.push('connected'),
      disconnected: (failures: number) => void told.push(`disconnected ${String(failures)}`),
      received: ({ type }: { type: string }) => void told.push(type),
    };
    connection = new LiveConnection(open, listener, () => 1);
    connection.start();
  });
  afterEach(() => {
    connection.stop();
    jest.useRealTimers();
  });

  it('asks for each watched view from the position of its snapshot', () => {
    connection.watch('queue', '100');
    last().open();
    connection.watch('escalation:e1', '120');

    expect(last().said).toEqual([
      { type: 'subscribe', view: 'queue', after: '100' },
      { type: 'subscribe', view: 'escalation:e1', after: '120' },
    ]);
  });

  it('goes on after a loss from the last frame that it applied', () => {
    connection.watch('queue', '100');
    last().open();
    last().push(queueFrame([row('Leila')], { position: '150' }));
    last().lose();
    jest.advanceTimersByTime(500);
    last().open();

    expect(sockets).toHaveLength(2);
    expect(last().said).toEqual([{ type: 'subscribe', view: 'queue', after: '150' }]);
  });

  it('does not ask again for a view that nobody watches', () => {
    connection.watch('escalation:e1', '120');
    last().open();
    connection.unwatch('escalation:e1');
    last().lose();
    jest.advanceTimersByTime(500);
    last().open();

    expect(last().said).toEqual([]);
  });

  it('tells again after a loss which escalation is on screen', () => {
    last().open();
    connection.tellViewing('e1', false);
    last().lose();
    jest.advanceTimersByTime(500);
    last().open();

    expect(last().said).toEqual([{ type: 'viewing', escalationId: 'e1', typing: false }]);
  });

  it('waits longer after each failure, and starts afresh once it was connected', () => {
    for (const wait of [500, 1000, 2000, 4000, 8000, 10_000, 10_000]) {
      const before = sockets.length;
      last().lose();
      jest.advanceTimersByTime(wait - 1);
      expect(sockets).toHaveLength(before);
      jest.advanceTimersByTime(1);
      expect(sockets).toHaveLength(before + 1);
    }
    last().open();
    last().lose();
    jest.advanceTimersByTime(500);
    expect(told.filter((each) => each === 'disconnected 1')).toHaveLength(2);
  });

  it('spreads the attempts of many windows over time', () => {
    expect([reconnectDelay(1, 0), reconnectDelay(1, 1), reconnectDelay(9, 0), reconnectDelay(9, 1)]).toEqual([250, 500, 5000, 10_000]);
  });

  it('counts a feed without any frame for 25 s as dead', () => {
    last().open();
    jest.advanceTimersByTime(deadAfter - 1);
    last().push({ type: 'heartbeat', position: '1', stale: false });
    jest.advanceTimersByTime(deadAfter - 1);
    expect(told).toEqual(['connected', 'heartbeat']);

    jest.advanceTimersByTime(1);
    expect(told.at(-1)).toBe('disconnected 1');
  });

  it('gives up an attempt that is never answered', () => {
    jest.advanceTimersByTime(deadAfter + 500);
    expect(sockets).toHaveLength(2);
  });

  it('comes back at once when the window wakes', () => {
    last().lose();
    connection.wake();
    expect(sockets).toHaveLength(2);
  });

  it('does not trust a feed that was silent while the machine slept', () => {
    last().open();
    jest.setSystemTime(Date.now() + deadAfter + 1);
    connection.wake();
    expect(told).toEqual(['connected', 'disconnected 1']);
    expect(sockets).toHaveLength(2);
  });

  it('leaves a living feed alone when the window wakes', () => {
    last().open();
    connection.wake();
    expect(sockets).toHaveLength(1);
  });

  it('hears nothing more of a socket that it has given up', () => {
    const old = last();
    old.open();
    connection.drop();
    jest.advanceTimersByTime(500);
    old.push({ type: 'heartbeat', position: '9', stale: true });
    old.lose();

    expect(told).toEqual(['connected', 'disconnected 1']);
  });

  it('does not come back after it was stopped', () => {
    last().lose();
    connection.stop();
    jest.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
  });
});
