import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { id } from '@inbox/contracts/recorded.samples';
import type { SettingsView } from '@inbox/contracts/operations/settings.views';
import { ana, problem, startApp } from '../../app.for-specs';
import { onScreen, readable } from '../../ui/on-screen';
import { Toaster } from '../../ui/toaster';
import { depot, greeting, settingsView } from '../settings.samples';
import { settingsState } from '../settings.state';
import { team } from '../team.actions';
import { SettingsPage } from './settings-page';

const path = '/operations/settings';
const teams = [{ id: id('deliveries'), name: 'Deliveries', members: 3 }];

describe('The settings page', () => {
  const start = (view: SettingsView | null = settingsView()) => {
    TestBed.configureTestingModule({ providers: [...settingsState] });
    const app = startApp();
    app.signIn({ ...ana, role: 'manager' });
    app.store.dispatch(team.read({ team: { items: [], teams, position: '1' } }));
    const screen = onScreen(SettingsPage);
    const draw = () => {
      screen.fixture.detectChanges();
    };
    if (view !== null) app.theCall('GET', path).flush(view);
    draw();
    const toasts = () => TestBed.inject(Toaster).toasts();
    return { app, screen, draw, toasts };
  };
  const settle = () => TestBed.inject(ApplicationRef).whenStable();

  it('shows the limits, the templates with whose they are, and who changed what', () => {
    const { screen } = start();

    expect(screen.the('#idle-cap')).toHaveProperty('value', '10');
    expect([screen.the('#reopen-window'), screen.all('select')[0]].map((field) => (field as HTMLInputElement).value)).toEqual([
      '7',
      'days',
    ]);
    expect(screen.all('tbody tr').map((row) => readable(row))).toEqual([
      '/depotIt is at the depot.Deliveries Edit',
      '/greetingHello {{customer.firstName}}Everyone Edit',
    ]);
    expect(screen.all('settings-history li').map((line) => readable(line))).toEqual([
      expect.stringContaining('Mona Idris wrote the template /greeting'),
      expect.stringContaining('Mona Idris changed the reopen window from 7 days to 14 days'),
      expect.stringContaining('Mona Idris changed the idle cap from 10 minutes to 5 minutes'),
    ]);
  });

  it('sends changed limits once they are saved, shows what came of it, and takes them back', () => {
    const { app, screen, draw, toasts } = start();
    screen.click(screen.button('Save'));
    expect(app.asked('PUT', path)).toEqual([]);

    screen.type(screen.the('#idle-cap'), '5');
    screen.click(screen.button('Save'));
    const call = app.theCall('PUT', path);
    expect(call.request.body).toEqual({ idleCap: 300_000, reopenWindow: 604_800_000 });
    call.flush({ position: '400' });
    app.theCall('GET', path).flush(settingsView({ idleCap: 300_000 }));
    draw();
    expect([toasts()[0]?.text, screen.the('#idle-cap')]).toMatchObject(['The settings are changed.', { value: '5' }]);

    toasts()[0]?.undo?.();
    expect(app.theCall('PUT', path).request.body).toEqual({ idleCap: 600_000, reopenWindow: 604_800_000 });
  });

  it('does not send what is beyond the limits, and says which they are', () => {
    const { app, screen } = start();
    screen.type(screen.the('#idle-cap'), '500');
    screen.type(screen.the('#reopen-window'), '');
    screen.click(screen.button('Save'));

    expect(screen.text()).toContain('At most 240 minutes.');
    expect(screen.text()).toContain('Type a whole number.');
    expect(app.asked('PUT', path)).toEqual([]);
  });

  it('removes a template, and brings the same one back', () => {
    const { app, screen, toasts } = start();
    screen.click(screen.button('Remove /greeting'));
    app.theCall('DELETE', `/operations/templates/${greeting.id}`).flush({ position: '400' });
    expect(toasts()[0]?.text).toBe('/greeting is removed.');

    toasts()[0]?.undo?.();
    const back = app.theCall('PUT', `/operations/templates/${greeting.id}`);
    expect(back.request.body).toEqual({ name: 'greeting', text: greeting.text });
  });

  it('says why a change was refused', () => {
    const { app, screen, toasts } = start();
    screen.click(screen.button('Remove /depot'));
    app.refuse(app.theCall('DELETE', `/operations/templates/${depot.id}`), problem(403, { detail: 'Managers only.' }));
    expect(toasts()).toMatchObject([{ text: 'Managers only.', tone: 'bad' }]);
  });

  it('writes a template in a dialog, which stays open with the reason when it is refused', async () => {
    const { app, screen } = start();
    const find = (selector: string) => document.querySelector<HTMLInputElement>(`template-dialog ${selector}`);
    const type = (selector: string, text: string) => {
      const field = find(selector);
      if (field !== null) field.value = text;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    await screen.component.write(null);
    await settle();
    type('#template-name', 'Hello');
    type('#template-text', 'Hello {{customer.name}}');
    await settle();
    expect(find('.filled')?.textContent).toBe('Hello Leila Haddad');
    find('[type=submit]')?.click();
    const refused = app.theCall('POST', '/operations/templates');
    app.refuse(refused, problem(409, { detail: 'There is a template /hello already.' }));
    await settle();
    expect(document.body.textContent).toContain('There is a template /hello already.');

    find('[type=submit]')?.click();
    const again = app.theCall('POST', '/operations/templates');
    expect(again.request.body).toEqual({ name: 'hello', text: 'Hello {{customer.name}}' });
    expect(again.request.headers.get('Idempotency-Key')).toBe(refused.request.headers.get('Idempotency-Key'));
    again.flush({ position: '400', templateId: id('hello') });
    await settle();
    expect(app.asked('GET', path)).toHaveLength(1);
  });

  it('says so where there is nothing yet', () => {
    const { screen } = start(settingsView({ templates: [], changes: [] }));
    expect(screen.text()).toContain('There are no response templates yet.');
    expect(screen.text()).toContain('Nothing was changed yet.');
  });

  it('says why it cannot be read, and reads again', () => {
    const { app, screen, draw } = start(null);
    app.refuse(app.theCall('GET', path), problem(403, { detail: 'Your role may not see this.' }));
    draw();
    expect(screen.text()).toContain('Your role may not see this.');

    screen.click(screen.button('Try again'));
    app.theCall('GET', path).flush(settingsView());
    draw();
    expect(screen.text()).not.toContain('Your role may not see this.');
  });
});
