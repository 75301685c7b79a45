import { TestBed } from '@angular/core/testing';
import { ana, problem, startApp } from '../../app.for-specs';
import { onScreen } from '../../ui/on-screen';
import { SignIn } from './sign-in';

describe('The sign-in page', () => {
  const start = (inputs: Record<string, unknown> = {}) => {
    const app = startApp();
    const screen = onScreen(SignIn, inputs);
    const submit = () => {
      screen.type(screen.the('#email'), ' ana@demo.test ');
      screen.type(screen.the('#password'), 'demo-inbox');
      screen.click(screen.button('Sign in'));
    };
    return { app, screen, submit };
  };

  it('sends what was typed', () => {
    const { app, submit } = start();
    submit();
    expect(app.theCall('POST', '/session').request.body).toEqual({ email: 'ana@demo.test', password: 'demo-inbox' });
  });

  it('says that the password is wrong, in the server’s words', () => {
    const { app, screen, submit } = start();
    submit();
    app.refuse(app.theCall('POST', '/session'), problem(401, { detail: 'The e-mail address or the password is wrong.' }));
    screen.fixture.detectChanges();
    expect(screen.the('[role=alert]').textContent).toContain('The e-mail address or the password is wrong.');
    expect(screen.the('#email').getAttribute('aria-invalid')).toBe('true');
  });

  it('says when to try again after too many attempts', () => {
    const { app, screen, submit } = start();
    submit();
    app
      .theCall('POST', '/session')
      .flush(problem(429, { code: 'TOO_MANY' }), { status: 429, statusText: 'Too many', headers: { 'Retry-After': '30' } });
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('Too many attempts. Try again in 30 s.');
  });

  it('names each fault of what was typed', () => {
    const { app, screen, submit } = start();
    submit();
    app.refuse(
      app.theCall('POST', '/session'),
      problem(400, { code: 'INVALID', faults: [{ path: 'email', message: 'Type an e-mail address.' }] }),
    );
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('Type an e-mail address.');
  });

  it('shows the password when asked to', () => {
    const { screen } = start();
    screen.click(screen.button('Show'));
    expect(screen.the('#password').getAttribute('type')).toBe('text');
  });

  it.each([
    ['/inbox/e1?x=1', '/inbox/e1?x=1'],
    ['https://evil.test', '/inbox'],
    ['//evil.test', '/inbox'],
    ['/\\evil.test', '/inbox'],
    [undefined, '/inbox'],
  ])('asked to return to %s leads to %s', async (asked, led) => {
    const { app, submit } = start({ return: asked });
    submit();
    app.theCall('POST', '/session').flush(ana);
    await TestBed.inject(await import('@angular/core').then(({ ApplicationRef }) => ApplicationRef)).whenStable();
    expect(app.router.url).toBe(led);
  });
});
