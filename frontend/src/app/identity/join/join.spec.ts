import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ana, problem, startApp } from '../../app.for-specs';
import { onScreen } from '../../ui/on-screen';
import { sessionFeature } from '../session.feature';
import { Join } from './join';

describe('Where an invitation’s link leads', () => {
  const start = () => {
    const app = startApp();
    const screen = onScreen(Join, { token: 'secret' });
    /** The answer, what it leads to and the way to the next page, one after the other. */
    const settle = async () => {
      for (let turn = 0; turn < 3; turn += 1) await TestBed.inject(ApplicationRef).whenStable();
      screen.fixture.detectChanges();
    };
    const invited = async () => {
      app.theCall('GET', '/invitations/secret').flush({ name: 'Ola Berg', role: 'operator', expiresAt: '2026-11-29T09:00:00.000Z' });
      await settle();
    };
    const choose = async (password: string) => {
      screen.type(screen.the('#password'), password);
      screen.click(screen.button('Join'));
      await settle();
    };
    return { app, screen, settle, invited, choose };
  };

  it('welcomes who was invited', async () => {
    const { screen, invited } = start();
    await invited();

    expect(screen.the('h1').textContent).toBe('Welcome, Ola Berg');
    expect(screen.text()).toContain('You are invited as operator.');
  });

  it('signs in with the password chosen, and leads to the inbox', async () => {
    const { app, invited, choose, settle } = start();
    await invited();
    await choose('a long password');
    const call = app.theCall('POST', '/invitations/secret');
    expect(call.request.body).toEqual({ password: 'a long password' });

    call.flush(ana);
    await settle();
    expect(app.store.selectSignal(sessionFeature.selectMe)()).toBe(ana.id);
    expect(app.router.url).toBe('/inbox');
  });

  it('asks for a password of some length', async () => {
    const { app, screen, invited, choose } = start();
    await invited();
    await choose('short');

    expect(screen.text()).toContain('Choose a password of at least 8 characters.');
    expect(app.asked('POST', '/invitations/secret')).toEqual([]);
  });

  it('says why it was refused, and can be tried again', async () => {
    const { app, screen, invited, choose, settle } = start();
    await invited();
    await choose('a long password');
    app.refuse(app.theCall('POST', '/invitations/secret'), problem(404, { detail: 'This link is not good any more. Ask for a new one.' }));
    await settle();

    expect(screen.the('[role=alert]').textContent).toContain('This link is not good any more.');
    expect(screen.button('Join').getAttribute('aria-disabled')).toBe('false');
  });

  it('says so where the link is not good', async () => {
    const { app, screen, settle } = start();
    app.refuse(app.theCall('GET', '/invitations/secret'), problem(404, { detail: 'This link is not good any more. Ask for a new one.' }));
    await settle();

    expect(screen.text()).toContain('This link leads nowhere');
    expect(screen.text()).toContain('Ask for a new one.');
  });

  it('shows the password when asked to', async () => {
    const { screen, invited } = start();
    await invited();
    screen.click(screen.button('Show'));

    expect(screen.the('#password').getAttribute('type')).toBe('text');
  });
});
