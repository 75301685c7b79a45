import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { InvitationView } from '@inbox/contracts/identity/invitation.views';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import { ana, problem, startApp } from '../../app.for-specs';
import { onScreen, readable } from '../../ui/on-screen';
import { peopleState } from '../people.state';
import { deliveries, person, theTeam } from '../team.samples';
import { TeamPage } from './team-page';

const marta: SessionView = { id: 'marta', name: 'Marta Keller', role: 'manager' };
const ben = person('Ben Okafor', { held: 2 });
const everybody = theTeam(
  [person(marta.name, { id: marta.id, role: 'manager' }), ben, person('Noor Said', { active: false })],
  [deliveries],
);
const ola: InvitationView = {
  id: 'ola',
  name: 'Ola Berg',
  email: 'ola@inbox.test',
  role: 'operator',
  team: null,
  expiresAt: '2026-11-02T09:00:00.000Z',
};

/** The page as somebody sees it who is signed in. */
const start = (session: SessionView = marta, invitations: readonly InvitationView[] = []) => {
  TestBed.configureTestingModule({ providers: [...peopleState] });
  const app = startApp();
  app.signIn(session);
  const screen = onScreen(TeamPage);
  TestBed.tick();
  const read = (team = everybody) => {
    app.theCall('GET', '/operations/team').flush(team);
    for (const call of app.asked('GET', '/operations/invitations')) call.flush({ items: invitations });
    screen.fixture.detectChanges();
  };
  const settle = async () => {
    await TestBed.inject(ApplicationRef).whenStable();
    screen.fixture.detectChanges();
  };
  const find = async (selector: string) => {
    const deadline = Date.now() + 4000;
    while (document.querySelector(selector) === null && Date.now() < deadline) await settle();
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const press = (within: HTMLElement, name: string) =>
    [...within.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
  return { app, screen, read, settle, find, press };
};
const rows = ({ screen }: ReturnType<typeof start>) => screen.all('tbody tr').map((row) => readable(row));

describe('The team', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is listed with its people and its teams', () => {
    const page = start();
    page.read();

    expect(rows(page)).toEqual([expect.stringMatching(/^Ben Okafor ?Operator/), expect.stringMatching(/^Marta Keller ?you ?Manager/)]);
    expect(page.screen.text()).toContain('2 people');
    expect(page.screen.text()).toMatch(/Deliveries ?2 people/);
  });

  it('shows who was deactivated when asked to', () => {
    const page = start();
    page.read();
    page.screen.click(page.screen.the('.gone input'));

    expect(rows(page)).toHaveLength(3);
    expect(rows(page)[2]).toContain('Noor Said');
  });

  it('is searched by name', () => {
    const page = start();
    page.read();
    page.screen.type(page.screen.the('.search'), 'ben');
    expect(rows(page)).toHaveLength(1);

    page.screen.type(page.screen.the('.search'), 'nobody');
    expect(page.screen.text()).toContain('Nobody has that name.');
  });

  it('is only read by operators', () => {
    const page = start(ana);
    page.read();

    expect(page.screen.all('button')).toEqual([]);
    expect(page.app.asked('GET', '/operations/invitations')).toEqual([]);
  });

  it('that is empty says so', () => {
    const page = start();
    page.read(theTeam([]));

    expect(page.screen.text()).toContain('There are no operators yet.');
    expect(page.screen.text()).toContain('There are no teams yet. Create one to pass escalations to it.');
  });

  it('that cannot be read says why, and can be read again', () => {
    const { app, screen } = start();
    app.refuse(app.theCall('GET', '/operations/team'), problem(403, { detail: 'Managers only.' }));
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('Managers only.');

    screen.click(screen.button('Try again'));
    expect(app.asked('GET', '/operations/team')).toHaveLength(1);
  });

  it('shows who is invited, with another link and an end to it', () => {
    const page = start(marta, [ola]);
    page.read();
    expect(page.screen.text()).toMatch(/Ola Berg ?Operator, the link ran out/);

    page.screen.click(page.screen.button('Revoke the link of Ola Berg'));
    page.app.theCall('POST', '/operations/invitations/ola/revoke').flush({ position: '9' });
    page.app.theCall('GET', '/operations/invitations').flush({ items: [] });
    page.screen.fixture.detectChanges();

    expect(page.screen.text()).not.toContain('Ola Berg');
  });

  it('deactivates somebody with a reason, and shows it', async () => {
    const page = start();
    page.read();
    page.screen.click(page.screen.button('Deactivate Ben Okafor'));
    const dialog = await page.find('deactivate-dialog');
    expect(dialog.textContent).toContain('The 2 escalations they hold go back to Unclaimed.');
    page.press(dialog, 'Deactivate');
    await page.settle();
    const call = page.app.theCall('POST', '/operators/ben-okafor/deactivate');
    expect(call.request.body).toEqual({});

    call.flush({ position: '9' });
    page.read(theTeam([{ ...ben, active: false }]));
    expect(page.screen.text()).toContain('Deactivated (1)');
  });

  it('asks for each change of a person, and stops at the first that is refused', async () => {
    const page = start({ ...marta, role: 'admin' });
    page.read();
    page.screen.click(page.screen.button('Edit Ben Okafor'));
    const dialog = await page.find('person-dialog');
    const choose = (field: string, value: string) => {
      const select = dialog.querySelector<HTMLSelectElement>(field);
      if (select !== null) select.value = value;
      select?.dispatchEvent(new Event('change'));
    };
    choose('#person-role', 'manager');
    choose('#person-team', 'deliveries');
    page.press(dialog, 'Save');
    await page.settle();
    page.app.theCall('PUT', '/operators/ben-okafor/role').flush({ position: '9' });
    await page.settle();
    page.app.refuse(page.app.theCall('PUT', '/operators/ben-okafor/team'), problem(400, { detail: 'There is no such team.' }));
    await page.settle();

    expect(dialog.textContent).toContain('There is no such team.');
  });

  it('shows the link of an invitation once it is made', async () => {
    const page = start();
    page.read();
    page.screen.click(page.screen.button('Invite'));
    const dialog = await page.find('invite-dialog');
    for (const [field, text] of [
      ['#invite-name', 'Ola Berg'],
      ['#invite-email', 'ola@inbox.test'],
    ] as const) {
      const input = dialog.querySelector<HTMLInputElement>(field);
      if (input !== null) input.value = text;
      input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    page.press(dialog, 'Make a link');
    await page.settle();
    const call = page.app.theCall('POST', '/operations/invitations');
    expect(call.request.body).toEqual({ name: 'Ola Berg', email: 'ola@inbox.test', role: 'operator', teamId: null });
    call.flush({ id: 'ola', path: '/join/secret', expiresAt: ola.expiresAt, position: '9' });

    const link = await page.find('link-dialog');
    expect(link.querySelector('input')?.value).toBe(`${location.origin}/join/secret`);
  });
});
