import { App } from './app';
import { startApp } from './app.for-specs';
import { sessionCommands } from './identity/session.actions';
import { onScreen } from './ui/on-screen';

describe('Before it is known who is signed in', () => {
  it('the page says that the server cannot be reached, and goes away by itself', () => {
    jest.useFakeTimers();
    const app = startApp();
    const screen = onScreen(App);
    app.store.dispatch(sessionCommands.lookUp());
    app.lose(app.theCall('GET', '/session'));
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('The server cannot be reached. Trying again every 2 s.');

    jest.advanceTimersByTime(2000);
    app.theCall('GET', '/session').flush({ id: 'a', name: 'Ana', role: 'operator' });
    screen.fixture.detectChanges();
    expect(screen.text()).toBe('');
    jest.useRealTimers();
  });
});
