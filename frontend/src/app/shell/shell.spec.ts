import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { Role } from '@inbox/contracts/identity/roles';
import { ana, startApp } from '../app.for-specs';
import { page, row } from '../escalation/inbox-item.samples';
import { live } from '../live/live.actions';
import { onScreen, readable } from '../ui/on-screen';
import { sessionFeature } from '../identity/session.feature';
import { Shell } from './shell';

describe('The header', () => {
  const start = (role: Role = 'operator') => {
    const app = startApp();
    app.signIn({ ...ana, role });
    const screen = onScreen(Shell);
    for (const menu of screen.all('drop-menu')) menu.hidePopover = () => undefined; // jsdom has no popovers
    return { app, screen };
  };

  it('leads to the inbox and to operations', () => {
    const { screen } = start();
    expect(screen.all('[role=menu][aria-label=Agents] [role=menuitem]').map((item) => item.getAttribute('href'))).toEqual([
      '/inbox',
      '/operations',
    ]);
  });

  it.each([
    ['operator', 'Agents, Your status: Status'],
    ['manager', 'Agents, Analytics, Your status: Status'],
    ['auditor', 'Agents, Analytics'],
    ['analyst', 'Analytics'],
  ] as const)('has for an %s what is theirs: %s', (role, names) => {
    const { screen } = start(role);
    const shown = screen.all('.nav, .status').map((each) => each.getAttribute('aria-label') ?? readable(each));
    expect(shown.join(', ')).toBe(names);
  });

  it('asks nothing of the floor for an analyst', () => {
    const { app } = start('analyst');
    expect([app.asked('GET', '/escalations'), app.asked('GET', '/operations/team'), app.sockets]).toEqual([[], [], []]);
  });

  it('puts the number of waiting customers into the title', () => {
    const { app, screen } = start();
    for (const call of app.asked('GET', '/escalations')) call.flush(page([row('Leila'), row('Ravi')]));
    screen.fixture.detectChanges();
    expect(TestBed.inject(Title).getTitle()).toBe('(2) Operator Inbox');
  });

  it('says that the operator is offline, and then that the event store is away', () => {
    const { app, screen } = start();
    app.store.dispatch(live.offlineNoticed());
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('You are offline. What you type is kept.');

    app.store.dispatch(live.connected());
    app.store.dispatch(live.heartbeat({ position: '1', stale: true }));
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('The event store cannot be reached.');
  });

  it('declares the own status', () => {
    const { app, screen } = start();
    const busy = screen.all('status-menu [role=menuitemradio]').find((item) => item.textContent.includes('Busy'));
    busy?.click();
    screen.fixture.detectChanges();
    expect(app.theCall('PUT', '/operators/me/status').request.body).toEqual({ status: 'BUSY' });
    expect(screen.the('.status').getAttribute('aria-label')).toBe('Your status: Busy');
  });

  it('changes the look, and remembers it', () => {
    const { screen } = start();
    screen
      .all('account-menu [role=menuitemradio]')
      .find((item) => item.textContent.includes('Dark'))
      ?.click();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('theme')).toBe('dark');

    screen
      .all('account-menu [role=menuitemradio]')
      .find((item) => item.textContent.includes('system'))
      ?.click();
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('signs out', () => {
    const { app, screen } = start();
    screen
      .all('account-menu [role=menuitem]')
      .find((item) => item.textContent.includes('Sign out'))
      ?.click();
    app.theCall('PUT', '/operators/me/status').flush({ position: '1' });
    app.theCall('DELETE', '/session').flush(null);
    expect(app.store.selectSignal(sessionFeature.selectPhase)()).toBe('nobody');
  });

  it('opens the palette by Ctrl+K, where a typed name and Enter lead to the escalation', async () => {
    const { app, screen } = start();
    const [own, unclaimed] = app.asked('GET', '/escalations');
    own?.flush(page([]));
    unclaimed?.flush(page([row('Leila'), row('Ravi')]));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    const deadline = Date.now() + 4000;
    const settle = () => TestBed.inject(ApplicationRef).whenStable();
    while (document.querySelector('command-palette input') === null && Date.now() < deadline) await settle();
    const field = document.querySelector<HTMLInputElement>('command-palette input');
    if (field) field.value = 'ravi';
    field?.dispatchEvent(new Event('input'));
    await settle();
    expect([...document.querySelectorAll('command-palette [role=option] .name')].map((name) => name.textContent)).toEqual(['Ravi']);

    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    while (app.router.url === '/' && Date.now() < deadline) await settle();
    expect(app.router.url).toBe(`/inbox/${row('Ravi').id}`);
    screen.fixture.destroy();
  });
});
