import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { minute } from '@inbox/contracts/recorded.samples';
import { startApp } from '../app.for-specs';
import { escalationCommands, queueAnswers } from '../escalation/escalation.actions';
import { ben, mine, page, row } from '../escalation/inbox-item.samples';
import type { Shortcut } from '../ui/keys';
import { Deeds } from './deeds';
import { inboxKeys } from './inbox-keys';

const own = mine('Tomas');
const leila = row('Leila', { waitingSince: minute(1) });
const ravi = row('Ravi', { waitingSince: minute(2) });

describe('What an operator can do', () => {
  let app: ReturnType<typeof startApp>;
  let composed: string[];
  let keys: readonly Shortcut[];
  const open = (escalationId: string | null) => {
    app.store.dispatch(escalationCommands.open({ escalationId }));
  };
  const possible = () => keys.filter(({ when }) => when?.() ?? true).map(({ key }) => key);
  const press = (key: string) => {
    keys.find((each) => each.key === key && (each.when?.() ?? true))?.run();
  };
  const url = async () => {
    await TestBed.inject(ApplicationRef).whenStable();
    return app.router.url;
  };

  beforeEach(() => {
    app = startApp();
    app.signIn();
    const [first, second] = app.asked('GET', '/escalations');
    first?.flush(page([own]));
    second?.flush(page([leila, ravi]));
    composed = [];
    keys = inboxKeys(TestBed.inject(Deeds), (mode) => composed.push(mode));
  });

  it('is to move through the queue while nothing is open', () => {
    expect(possible()).toEqual(['j', 'k']);
  });

  it('is to claim what nobody has, or to change its priority', () => {
    open(leila.id);
    expect(possible()).toEqual(['j', 'k', 'c', 'p']);
  });

  it('is to answer, note, transfer, snooze, release and close what is one’s own', () => {
    open(own.id);
    expect(possible()).toEqual(['j', 'k', 'r', 'n', 'p', 't', 'z', 'x', 'e']);
    press('r');
    press('n');
    expect(composed).toEqual(['reply', 'note']);
  });

  it('is to wake what sleeps, once', () => {
    const asleep = mine('Elin', { status: 'SNOOZED', position: '200' });
    app.store.dispatch(queueAnswers.sectionRead({ section: 'mine', page: page([asleep]) }));
    open(asleep.id);
    expect(possible()).toContain('w');
    press('w');
    press('w');
    expect(app.asked('POST', `/escalations/${asleep.id}/wake`)).toHaveLength(1);
  });

  it('is nothing to what is being claimed already', () => {
    open(leila.id);
    press('c');
    press('c');
    expect(possible()).toEqual(['j', 'k']);
    expect(app.asked('POST', `/escalations/${leila.id}/claim`)).toHaveLength(1);
  });

  it('is not to write in what somebody else has', () => {
    const other = row('Elin', { status: 'CLAIMED', owner: ben });
    for (const call of app.asked('GET', '/escalations')) call.flush(page([other]));
    app.store.dispatch(escalationCommands.open({ escalationId: other.id }));
    expect(possible()).not.toContain('r');
  });

  it('is to go down and up the queue, My Active first, and to stop at its ends', async () => {
    press('j');
    expect(await url()).toBe(`/inbox/${own.id}`);
    for (const [key, to] of [
      ['j', leila],
      ['j', ravi],
      ['j', ravi],
      ['k', leila],
      ['k', own],
      ['k', own],
    ] as const) {
      open(app.router.url.split('/').at(-1) ?? null);
      press(key);
      expect(await url()).toBe(`/inbox/${to.id}`);
    }
  });

  it('is to reopen what is resolved', () => {
    const resolved = row('Elin', { status: 'RESOLVED' });
    app.store.dispatch(escalationCommands.open({ escalationId: resolved.id }));
    app
      .theCall('GET', `/escalations/${resolved.id}`)
      .flush({ ...resolved, context: {}, resolution: null, claimedAt: null, revision: 1, stale: false });
    TestBed.inject(Deeds).reopen();
    expect(app.theCall('POST', `/escalations/${resolved.id}/reopen`).request.body).toEqual({ reason: 'Reopened by hand' });
  });
});
