import { id, minute } from '@inbox/contracts/recorded.samples';
import { problem } from '../app.for-specs';
import { sessionAnswers } from '../identity/session.actions';
import { floor } from './floor.actions';
import { floorFeature } from './floor.feature';
import { startFloor } from './floor.for-specs';
import { overview } from './floor.samples';

describe('The overview', () => {
  let app: ReturnType<typeof startFloor>;
  const pending = () => app.store.selectSignal(floorFeature.selectOverview)()?.pending;
  const push = (position: string, count: number) => {
    app.socket().push({ type: 'operations', view: 'operations', position, overview: overview({ position, pending: count }) });
  };

  beforeEach(() => {
    app = startFloor();
    app.socket().open();
    app.store.dispatch(floor.load());
  });

  it('is a snapshot, and then what is pushed from its position', () => {
    app.theCall('GET', '/operations/overview').flush(overview({ pending: 3, position: '100' }));

    expect(pending()).toBe(3);
    expect(app.socket().said).toContainEqual({ type: 'subscribe', view: 'operations', after: '100' });
    push('200', 4);
    expect(pending()).toBe(4);
  });

  it('never goes back to an older one', () => {
    app.theCall('GET', '/operations/overview').flush(overview({ pending: 3, position: '100' }));
    push('90', 9);

    expect(pending()).toBe(3);
  });

  it('goes on from where it is when the connection comes back', () => {
    app.theCall('GET', '/operations/overview').flush(overview({ position: '100' }));
    push('300', 4);
    jest.useFakeTimers();
    app.socket().lose();
    jest.advanceTimersByTime(1_000);
    jest.useRealTimers();
    app.socket().open();

    expect(app.sockets).toHaveLength(2);
    expect(app.socket().said).toContainEqual({ type: 'subscribe', view: 'operations', after: '300' });
  });

  it('is read anew when the server asks for it', () => {
    app.theCall('GET', '/operations/overview').flush(overview({ position: '100' }));
    app.socket().push({ type: 'resync', view: 'operations' });

    expect(app.asked('GET', '/operations/overview')).toHaveLength(1);
  });

  it('is watched no longer once its page is left', () => {
    app.theCall('GET', '/operations/overview').flush(overview());
    app.store.dispatch(floor.leave());

    expect(app.socket().said).toContainEqual({ type: 'unsubscribe', view: 'operations' });
  });

  it('says why it cannot be read', () => {
    app.refuse(app.theCall('GET', '/operations/overview'), problem(403, { detail: 'Not for you.' }));

    expect(app.store.selectSignal(floorFeature.selectProblem)()?.detail).toBe('Not for you.');
  });

  it('tells how many are there, and which share of the capacity is in use', () => {
    const person = (status: 'ONLINE' | 'AWAY' | 'OFFLINE', held: number, capacity: number | null) => ({
      operator: { id: id(`${status} ${String(held)}`), name: 'Somebody' },
      status,
      held,
      capacity,
    });
    const load = [person('ONLINE', 3, 5), person('AWAY', 1, 3), person('OFFLINE', 2, 5), person('ONLINE', 7, null)];
    app.theCall('GET', '/operations/overview').flush(overview({ load }));

    expect(app.store.selectSignal(floorFeature.selectStaffing)()).toEqual({ online: 2, used: 0.5 });
  });

  it('is forgotten when the session is over', () => {
    app.theCall('GET', '/operations/overview').flush(overview({ hours: [{ at: minute(0), raised: 1, reopened: 0, resolved: 0 }] }));
    app.store.dispatch(sessionAnswers.ended());

    expect(pending()).toBeUndefined();
  });
});
