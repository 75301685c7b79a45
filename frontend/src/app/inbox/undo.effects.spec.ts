import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { id } from '@inbox/contracts/recorded.samples';
import { problem, startApp } from '../app.for-specs';
import { type EscalationCommand, escalationAnswers } from '../escalation/escalation.actions';
import { ana, ben, page, row } from '../escalation/inbox-item.samples';
import { Toaster } from '../ui/toaster';

const leila = row('Leila');
const base = { commandId: id('command'), escalationId: leila.id };
const done: Readonly<Record<string, EscalationCommand>> = {
  claim: { ...base, name: 'claim', at: 0 },
  release: { ...base, name: 'release', request: { reason: 'Lunch' } },
  prioritize: { ...base, name: 'prioritize', from: 'MEDIUM', to: 'URGENT', reason: 'Movers' },
  resolve: { ...base, name: 'resolve', request: { resolution: 'ANSWERED' } },
  transfer: { ...base, name: 'transfer', request: { toOperatorId: ben.id }, toName: 'Ben', fromId: ana.id },
  toTeam: { ...base, name: 'transfer', request: { toTeamId: 'deliveries' }, toName: 'Deliveries', fromId: ana.id },
  snooze: { ...base, name: 'snooze', request: { untilReply: true } },
};

describe('What was done a moment ago', () => {
  let app: ReturnType<typeof startApp>;
  const toasts = () => TestBed.inject(Toaster).toasts();
  const path = (name: string) => `/escalations/${leila.id}/${name}`;
  const accept = (command: EscalationCommand | undefined) => {
    if (command !== undefined) app.store.dispatch(escalationAnswers.accepted({ command, position: '9' }));
  };

  beforeEach(() => {
    app = startApp();
    app.signIn();
    for (const call of app.asked('GET', '/escalations')) call.flush(page([leila]));
  });

  it.each([
    ['claim', 'You claimed Leila.', 'release', { reason: 'Undone' }],
    ['release', 'You released Leila.', 'claim', {}],
    ['prioritize', 'Priority of Leila is now urgent.', 'priority', { priority: 'MEDIUM', reason: 'Undone' }],
    ['resolve', 'You resolved Leila.', 'reopen', { reason: 'Undone' }],
    ['snooze', 'You snoozed Leila until the customer writes.', 'wake', {}],
    ['transfer', 'You transferred Leila to Ben.', 'transfer', { toOperatorId: ana.id }],
    ['toTeam', 'You transferred Leila to Deliveries.', 'claim', {}],
  ])('%s is said and undone by its opposite, under an id of its own', (name, sentence, opposite, body) => {
    accept(done[name]);
    expect(toasts().map(({ text }) => text)).toEqual([sentence]);

    toasts()[0]?.undo?.();
    const { request } = app.theCall('POST', path(opposite));
    expect(request.body).toEqual(body);
    expect(request.headers.get('Idempotency-Key')).not.toBe(id('command'));
  });

  it('that was a waking is said: what sleeps again is chosen anew', () => {
    accept({ ...base, name: 'wake' });
    expect(toasts()).toMatchObject([{ text: 'Leila is back from snooze.' }]);
    expect(toasts()[0]?.undo).toBeUndefined();
  });

  it.each([
    [
      { ...base, name: 'snooze', request: { until: new Date(2099, 11, 3, 9).toISOString() } } as const,
      'You snoozed Leila until 3 Dec, 09:00.',
    ],
    [
      { ...base, name: 'transfer', request: { toOperatorId: ana.id }, toName: 'where it was', undoes: true } as const,
      'Undone: Leila is back where it was.',
    ],
  ])('is said in words: %o', (command, sentence) => {
    accept(command);
    expect(toasts()).toMatchObject([{ text: sentence }]);
  });

  it.each(['transfer', 'snooze', 'resolve'])('that took it off the desk (%s) comes back on screen when it is undone', async (name) => {
    accept(done[name]);
    toasts()[0]?.undo?.();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(app.router.url).toBe(`/inbox/${leila.id}`);
  });

  it('that was an undo is not offered to be undone', () => {
    accept({ ...base, name: 'release', request: { reason: 'Undone' }, undoes: true });
    expect(toasts()).toMatchObject([{ text: 'Undone: You released Leila.' }]);
    expect(toasts()[0]?.undo).toBeUndefined();
  });

  it('that could not be undone is said', () => {
    const command: EscalationCommand = { ...base, name: 'reopen', reason: 'Undone', undoes: true };
    app.store.dispatch(
      escalationAnswers.refused({ command, problem: { ...problem(409, { detail: 'It is claimed.' }), retryAfter: null } }),
    );
    expect(toasts()).toMatchObject([{ text: 'It is claimed.', tone: 'bad' }]);
  });

  it('that lost a claim is told in its place, not in passing', () => {
    const claim: EscalationCommand = { ...base, name: 'claim', at: 0 };
    app.store.dispatch(
      escalationAnswers.refused({ command: claim, problem: { ...problem(409, { code: 'ALREADY_CLAIMED' }), retryAfter: null } }),
    );
    expect(toasts()).toEqual([]);
  });
});
