import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { id } from '@inbox/contracts/recorded.samples';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';
import { ana as operator, problem } from '../app.for-specs';
import { ben, mine, row } from '../escalation/inbox-item.samples';
import { readable } from '../ui/on-screen';
import { Assigning } from './assigning';
import { mona, startFloor } from './floor.for-specs';

const person = (name: string, over: Partial<OperatorView> = {}): OperatorView => ({
  id: id(name),
  name,
  role: 'operator',
  status: 'ONLINE',
  capacity: null,
  team: null,
  active: true,
  held: 0,
  ...over,
});
const people = [person('ana'), person('mona', { role: 'manager' }), person('gone', { active: false }), person('aud', { role: 'auditor' })];

describe('Giving escalations to somebody', () => {
  const start = (session?: Parameters<typeof startFloor>[0]) => {
    const app = startFloor(session);
    for (const call of app.asked('GET', '/operations/team')) call.flush({ items: people, teams: [], position: '1' });
    return { app, assigning: TestBed.inject(Assigning) };
  };
  const dialog = () => document.querySelector<HTMLElement>('assign-dialog');
  const settle = async (isSo: () => boolean): Promise<void> => {
    const deadline = Date.now() + 4000;
    while (!isSo() && Date.now() < deadline) await TestBed.inject(ApplicationRef).whenStable();
    expect(isSo()).toBe(true);
  };
  const press = (name: string): void => {
    [...(dialog()?.querySelectorAll('button') ?? [])].find((button) => readable(button) === name)?.click();
  };
  const choose = (name: string): void => {
    [...(dialog()?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])].find((line) => line.textContent.includes(name))?.click();
  };

  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is for who steers the team, and to whoever can take work', () => {
    const { assigning } = start();

    expect(assigning.allowed()).toBe(true);
    expect(assigning.receivers().map(({ name }) => name)).toEqual(['ana', 'mona']);
  });

  it('is not offered to an operator', async () => {
    const { assigning } = start(operator);
    await assigning.assign([row('Leila')]);

    expect(assigning.allowed()).toBe(false);
    expect(dialog()).toBeNull();
  });

  it('asks to whom, stays with why it was refused, and tries again under the same key', async () => {
    const { app, assigning } = start();
    const done = jest.fn();
    await assigning.assign([row('Leila'), mine('Ravi', { owner: ben })], done);
    await settle(() => (dialog()?.querySelectorAll('[role="option"]').length ?? 0) > 0);
    choose('ana');
    await settle(() => dialog()?.querySelector('[aria-selected="true"]') !== null);
    press('Assign');
    const first = app.theCall('POST', '/operations/assignments');
    app.refuse(first, problem(403, { detail: 'Only managers assign escalations.' }));
    await settle(() => dialog()?.textContent.includes('Only managers assign') === true);

    press('Assign');
    await TestBed.inject(ApplicationRef).whenStable();
    const second = app.theCall('POST', '/operations/assignments');
    expect(second.request.body).toEqual({ escalationIds: [id('Leila'), id('Ravi')], toOperatorId: id('ana') });
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ results: [{ escalationId: id('Leila'), ok: true, position: '5', changed: true }], position: '5' });
    await settle(() => dialog() === null);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('wants a reason where a manager takes over what is somebody else’s', async () => {
    const { assigning } = start(mona);
    await assigning.assign([mine('Ravi', { owner: ben })]);
    await settle(() => (dialog()?.querySelectorAll('[role="option"]').length ?? 0) > 0);
    choose('mona');
    await settle(() => dialog()?.textContent.includes('Take over') === true);
    press('Take over');

    await settle(() => dialog()?.textContent.includes('Say why you take it over.') === true);
  });
});
