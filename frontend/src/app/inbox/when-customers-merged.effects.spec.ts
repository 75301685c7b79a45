import { TestBed } from '@angular/core/testing';
import { id } from '@inbox/contracts/recorded.samples';
import { problem, startApp } from '../app.for-specs';
import { type CustomerCommand, customerAnswers } from '../customer/customer.actions';
import { mine, page, view } from '../escalation/inbox-item.samples';
import { escalationAnswers, escalationCommands } from '../escalation/escalation.actions';
import { Toaster } from '../ui/toaster';

const customer = { id: id('old'), name: 'Leila Haddad' };
const other = { id: id('kept'), name: 'Leila Berg' };
const merge: CustomerCommand = { name: 'merge', commandId: id('command'), customer, into: other, reason: 'Married' };
const separate: CustomerCommand = { name: 'separate', commandId: id('command'), customer, from: other };

let app: ReturnType<typeof startApp>;
const toasts = () => TestBed.inject(Toaster).toasts();
const accept = (command: CustomerCommand) => {
  app.store.dispatch(customerAnswers.accepted({ command }));
};

beforeEach(() => {
  app = startApp();
});

describe('When two customers were merged', () => {
  it('it is said, and undone by separating them', () => {
    accept(merge);
    expect(toasts().map(({ text }) => text)).toEqual(['Leila Haddad is now part of Leila Berg.']);
    toasts()[0]?.undo?.();
    expect(app.theCall('POST', `/customers/${customer.id}/unmerge`).request.headers.get('Idempotency-Key')).not.toBe(id('command'));
  });

  it('the queue, the open escalation and its customer are read anew, since names have changed', () => {
    const row = mine('Leila');
    app.store.dispatch(escalationAnswers.read({ escalation: view(row) }));
    app.store.dispatch(escalationCommands.open({ escalationId: row.id }));
    app.asked('GET', `/conversations/${row.conversationId}/messages`);
    accept(merge);

    for (const call of app.asked('GET', '/escalations')) call.flush(page([row]));
    expect(app.asked('GET', `/conversations/${row.conversationId}/messages`)).toHaveLength(1);
    app.theCall('GET', `/customers/${row.customer.id}`);
    app.theCall('GET', `/customers/${row.customer.id}/history`);
  });
});

describe('When they were separated', () => {
  it('it is said, and undone by merging them again', () => {
    accept(separate);
    expect(toasts().map(({ text }) => text)).toEqual(['Leila Haddad and Leila Berg are two customers again.']);
    toasts()[0]?.undo?.();
    expect(app.theCall('POST', `/customers/${customer.id}/merge`).request.body).toEqual({ intoCustomerId: other.id, reason: 'Undone' });
  });

  it('as an undo, it is not offered to be undone', () => {
    accept({ ...separate, undoes: true });
    expect(toasts()[0]?.undo).toBeUndefined();
  });

  it('and that was refused, it is said', () => {
    const refusal = { ...problem(409, { detail: 'Many people are changing this at once.' }), retryAfter: null };
    app.store.dispatch(customerAnswers.refused({ command: separate, problem: refusal }));
    app.store.dispatch(customerAnswers.refused({ command: merge, problem: refusal }));
    expect(toasts()).toMatchObject([{ text: 'Many people are changing this at once.', tone: 'bad' }]);
  });
});

describe('A note that was kept', () => {
  it('is no reason for any of this', () => {
    accept({ name: 'note', commandId: id('command'), customer, text: 'Hello' });
    expect([toasts(), app.asked('GET', '/escalations')]).toEqual([[], []]);
  });
});
