import { TestBed } from '@angular/core/testing';
import { ana, problem, startApp } from '../app.for-specs';
import { queueCommands } from '../escalation/escalation.actions';
import { Toaster } from '../ui/toaster';
import { sessionAnswers, sessionCommands } from './session.actions';
import { sessionFeature } from './session.feature';

describe('The session', () => {
  let app: ReturnType<typeof startApp>;
  const state = () => app.store.selectSignal(sessionFeature.selectSessionState)();
  const team = (status: string) => ({ items: [{ id: ana.id, name: ana.name, role: 'operator', status }], position: '1' });

  beforeEach(() => {
    jest.useFakeTimers();
    app = startApp();
  });
  afterEach(() => jest.useRealTimers());

  it('is looked up, and nobody is signed in', () => {
    app.store.dispatch(sessionCommands.lookUp());
    app.refuse(app.theCall('GET', '/session'), problem(401));
    expect(state().phase).toBe('nobody');
  });

  it('is looked up every 2 s while the server is away', () => {
    app.store.dispatch(sessionCommands.lookUp());
    app.lose(app.theCall('GET', '/session'));
    expect(state()).toMatchObject({ phase: 'unknown', problem: { code: 'UNREACHABLE' } });

    jest.advanceTimersByTime(2000);
    app.theCall('GET', '/session').flush(ana);
    expect(state()).toMatchObject({ phase: 'signed-in', session: ana, problem: null });
  });

  const signIn = () => {
    app.store.dispatch(sessionCommands.signIn({ email: 'ana@demo.test', password: 'x', returnTo: '/inbox/e1' }));
  };

  it('begins on the page that was asked for', async () => {
    jest.useRealTimers();
    signIn();
    app.theCall('POST', '/session').flush(ana);
    await Promise.resolve();
    await new Promise((turn) => setTimeout(turn));
    expect(app.router.url).toBe('/inbox/e1');
  });

  it('is refused with a reason', () => {
    signIn();
    expect(state().phase).toBe('signing-in');
    app.refuse(app.theCall('POST', '/session'), problem(429, { code: 'TOO_MANY', detail: 'Wait a moment.' }));
    expect(state()).toMatchObject({ phase: 'nobody', problem: { status: 429, detail: 'Wait a moment.' } });
  });

  it('is asked for once, however often the button is pressed', () => {
    signIn();
    signIn();
    expect(app.asked('POST', '/session')).toHaveLength(1);
  });

  it('is over for the whole screen when any call is answered 401', () => {
    app.signIn();
    app.store.dispatch(queueCommands.loadMore());
    app.refuse(app.theCall('GET', '/operations/team'), problem(401, { code: 'UNAUTHENTICATED' }));
    expect(state()).toMatchObject({ phase: 'nobody', session: null });
  });

  it('ends with the status Offline, and on the sign-in even when nobody answers', () => {
    app.signIn();
    app.store.dispatch(sessionCommands.signOut());
    app.lose(app.theCall('PUT', '/operators/me/status'));
    app.lose(app.theCall('DELETE', '/session'));
    expect(state().phase).toBe('nobody');
  });

  it('says Online when an operator who was Offline signs in', () => {
    app.store.dispatch(sessionAnswers.signedIn({ session: ana, returnTo: '/inbox' }));
    app.theCall('GET', '/operations/team').flush(team('OFFLINE'));
    expect(app.theCall('PUT', '/operators/me/status').request.body).toEqual({ status: 'ONLINE' });
    expect(state().availability).toBe('ONLINE');
  });

  it('says nothing of an auditor, who has no status', () => {
    app.store.dispatch(sessionAnswers.signedIn({ session: { ...ana, role: 'auditor' }, returnTo: '/inbox' }));
    app.theCall('GET', '/operations/team').flush(team('OFFLINE'));
    expect(app.asked('PUT', '/operators/me/status')).toEqual([]);
  });

  it('leaves the status alone when the page is loaded again', () => {
    app.signIn();
    app.theCall('GET', '/operations/team').flush(team('OFFLINE'));
    expect(app.asked('PUT', '/operators/me/status')).toEqual([]);
    expect(state().availability).toBe('OFFLINE');
  });

  it('goes back to the status before, and says so, when a new one is refused', () => {
    app.signIn();
    app.store.dispatch(sessionCommands.declareAvailability({ status: 'BUSY', before: 'ONLINE' }));
    expect(state().availability).toBe('BUSY');
    app.refuse(app.theCall('PUT', '/operators/me/status'), problem(403, { detail: 'Not now.' }));
    expect(state().availability).toBe('ONLINE');
    expect(
      TestBed.inject(Toaster)
        .toasts()
        .map(({ text }) => text),
    ).toEqual(['Your status was not changed. Not now.']);
  });
});
