import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { startApp } from '../app.for-specs';
import { escalationAnswers, escalationCommands } from '../escalation/escalation.actions';
import { mine, page, row } from '../escalation/inbox-item.samples';

const leila = mine('Leila');

describe('After resolving', () => {
  const resolveWith = async (own: ReturnType<typeof row>[], unclaimed: ReturnType<typeof row>[], openId = leila.id) => {
    const app = startApp();
    app.signIn();
    const [first, second] = app.asked('GET', '/escalations');
    first?.flush(page(own));
    second?.flush(page(unclaimed));
    await app.router.navigateByUrl(`/inbox/${openId}`);
    app.store.dispatch(escalationCommands.open({ escalationId: openId }));
    const command = { name: 'resolve', commandId: id('c'), escalationId: leila.id, request: { resolution: 'ANSWERED' } } as const;
    app.store.dispatch(escalationAnswers.accepted({ command, position: '9' }));
    await TestBed.inject(ApplicationRef).whenStable();
    return app.router.url;
  };

  it('the next of My Active opens', async () => {
    const next = mine('Tomas', { waitingSince: minute(5) });
    expect(await resolveWith([leila, next], [row('Ravi', { priority: 'URGENT' })])).toBe(`/inbox/${next.id}`);
  });

  it('the top of Unclaimed opens where nothing else is mine', async () => {
    const top = row('Ravi', { priority: 'URGENT' });
    expect(await resolveWith([leila], [row('Elin'), top])).toBe(`/inbox/${top.id}`);
  });

  it('what is snoozed does not open', async () => {
    const [asleep, next] = [mine('Tomas', { status: 'SNOOZED' }), row('Ravi')];
    expect(await resolveWith([leila, asleep], [next])).toBe(`/inbox/${next.id}`);
  });

  it('nothing opens where nobody waits', async () => {
    expect(await resolveWith([leila], [])).toBe('/inbox');
  });

  it('the operator stays where another escalation was opened meanwhile', async () => {
    const [first, other] = [mine('Tomas', { priority: 'URGENT' }), mine('Other')];
    expect(await resolveWith([leila, first, other], [], other.id)).toBe(`/inbox/${other.id}`);
  });
});
