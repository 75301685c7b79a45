import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { problem, startApp } from '../app.for-specs';
import { ana, ben, mine, page } from '../escalation/inbox-item.samples';
import { Dialogs } from './dialogs';

const own = mine('Leila');

describe('A dialog of the inbox', () => {
  let app: ReturnType<typeof startApp>;
  const settle = () => TestBed.inject(ApplicationRef).whenStable();
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const gone = async (selector: string) => {
    const deadline = Date.now() + 4000;
    while (find(selector) !== null && Date.now() < deadline) await settle();
    return find(selector) === null;
  };
  const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name));
  const type = (selector: string, text: string) => {
    const field = find(selector);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const release = async () => {
    await TestBed.inject(Dialogs).release(own);
    await settle();
    button('Release')?.click();
    await settle();
    return app.theCall('POST', `/escalations/${own.id}/release`);
  };
  const keyOf = (call: ReturnType<typeof app.theCall>) => call.request.headers.get('Idempotency-Key');

  beforeEach(() => {
    app = startApp();
    app.signIn();
    const [first, second] = app.asked('GET', '/escalations');
    first?.flush(page([own]));
    second?.flush(page([]));
    const people = [ana, ben].map((each) => ({ ...each, role: 'operator', status: 'ONLINE', active: true }));
    app
      .theCall('GET', '/operations/team')
      .flush({ items: people, teams: [{ id: 'deliveries', name: 'Deliveries', members: 2 }], position: '1' });
  });
  afterEach(async () => {
    find('.cdk-overlay-backdrop')?.click();
    await settle();
    document.body.replaceChildren();
  });

  it('closes when what it asked for was done', async () => {
    const call = await release();
    expect(find('release-dialog')).not.toBeNull();
    call.flush({ position: '9' });
    expect(await gone('release-dialog')).toBe(true);
  });

  it('stays open with the reason when it was refused, and keeps what was typed', async () => {
    await TestBed.inject(Dialogs).prioritize(own);
    await settle();
    find('priority-dialog input[value=URGENT]')?.click();
    type('priority-dialog textarea', 'Movers come tomorrow');
    await settle();
    button('Change')?.click();
    button('Set')?.click();
    await settle();
    app.refuse(app.theCall('POST', `/escalations/${own.id}/priority`), problem(409, { detail: 'It is resolved.' }));
    const deadline = Date.now() + 4000;
    while (find('priority-dialog')?.textContent.includes('It is resolved.') !== true && Date.now() < deadline) await settle();
    expect(find('priority-dialog')?.textContent).toContain('It is resolved.');
    expect((find('priority-dialog textarea') as HTMLTextAreaElement).value).toBe('Movers come tomorrow');
  });

  it('asks again for the same with the same id, so that it happens once', async () => {
    const first = await release();
    app.refuse(first, problem(409, { detail: 'Not yet.' }));
    const deadline = Date.now() + 4000;
    while (find('release-dialog')?.textContent.includes('Not yet.') !== true && Date.now() < deadline) await settle();
    button('Release')?.click();
    await settle();
    const second = app.theCall('POST', `/escalations/${own.id}/release`);
    expect(keyOf(second)).toBe(keyOf(first));
  });

  it('to snooze asks for it, and for nothing else', async () => {
    await TestBed.inject(Dialogs).snooze(own);
    await settle();
    [...document.querySelectorAll<HTMLElement>('snooze-dialog [type=radio]')].at(-1)?.click();
    await settle();
    button('Snooze')?.click();
    await settle();
    expect(app.theCall('POST', `/escalations/${own.id}/snooze`).request.body).toEqual({ untilReply: true });
  });

  it('to transfer to a team asks for that, and can be undone by who had it', async () => {
    await TestBed.inject(Dialogs).transfer(own);
    await settle();
    [...document.querySelectorAll<HTMLElement>('transfer-dialog [role=option]')].at(-1)?.click();
    await settle();
    button('Transfer')?.click();
    await settle();
    expect(app.theCall('POST', `/escalations/${own.id}/transfer`).request.body).toEqual({ toTeamId: 'deliveries' });
  });

  it('to transfer lists the colleagues, not oneself', async () => {
    await TestBed.inject(Dialogs).transfer(own);
    await settle();
    expect(find('transfer-dialog')?.textContent).toContain('Ben Okafor');
    expect(find('transfer-dialog')?.textContent).not.toContain('Ana Marín');
  });
});
