import { id } from '@inbox/contracts/recorded.samples';
import { problem, startApp } from '../app.for-specs';
import { message, messages } from '../conversation/message.samples';
import { escalationCommands } from '../escalation/escalation.actions';
import { sessionAnswers } from '../identity/session.actions';
import { CustomerAsker } from './customer-asker';
import { type CustomerCommand, customer, earlier } from './customer.actions';
import { customerFeature } from './customer.feature';
import { came, leila } from './customer.samples';
import { TestBed } from '@angular/core/testing';

const { id: customerId } = leila();
let app: ReturnType<typeof startApp>;
const state = () => app.store.selectSignal(customerFeature.selectCustomerState)();

beforeEach(() => {
  app = startApp();
});

describe('A customer', () => {
  const load = (asked = customerId) => {
    app.store.dispatch(customer.load({ customerId: asked }));
  };

  it('is read once asked for', () => {
    load();
    app.theCall('GET', `/customers/${customerId}`).flush(leila());
    expect(state().customers[customerId]).toEqual(leila());
  });

  it('who is part of another one is kept under the id that was asked for', () => {
    load(id('old'));
    app.theCall('GET', `/customers/${id('old')}`).flush(leila());
    expect(state().customers[id('old')]).toEqual(leila());
  });

  it('that cannot be read says why, until it is read again', () => {
    load();
    app.refuse(app.theCall('GET', `/customers/${customerId}`), problem(404, { detail: 'There is no such customer.' }));
    expect(state().failures[customerId]?.detail).toBe('There is no such customer.');
    load();
    expect(state().failures).toEqual({});
  });

  it('whose answer is late does not take the place of the one asked for since', () => {
    load();
    const late = app.theCall('GET', `/customers/${customerId}`);
    load(id('ravi'));
    expect(late.cancelled).toBe(true);
  });

  it('is forgotten when the session is over', () => {
    load();
    app.theCall('GET', `/customers/${customerId}`).flush(leila());
    app.store.dispatch(sessionAnswers.ended());
    expect(state().customers).toEqual({});
  });
});

describe('What a customer came for', () => {
  const load = (cursor: string | null) => {
    app.store.dispatch(customer.loadHistory({ customerId, cursor }));
    return app.theCall('GET', `/customers/${customerId}/history`);
  };
  const history = () => state().histories[customerId];

  it('is read page by page', () => {
    load(null).flush({ items: [came('one')], nextCursor: 'next', position: '1' });
    const further = load('next');
    expect(further.request.params.get('cursor')).toBe('next');
    further.flush({ items: [came('two')], nextCursor: null, position: '1' });
    expect(history()).toEqual({ items: [came('one'), came('two')], nextCursor: null, loading: false, problem: null });
  });

  it('starts anew from the top', () => {
    load(null).flush({ items: [came('one')], nextCursor: null, position: '1' });
    load(null).flush({ items: [came('new'), came('one')], nextCursor: null, position: '2' });
    expect(history()?.items).toHaveLength(2);
  });

  it('says why it could not be read, and keeps what was', () => {
    load(null).flush({ items: [came('one')], nextCursor: 'next', position: '1' });
    app.refuse(load('next'), problem(503, { detail: 'Try again.' }));
    expect(history()).toMatchObject({ items: [came('one')], loading: false, problem: { detail: 'Try again.' } });
  });
});

describe('An earlier conversation', () => {
  const path = `/conversations/${came('one').conversationId}/messages`;
  const open = () => {
    app.store.dispatch(earlier.open({ item: came('one') }));
  };

  it('is read from its end, then what was said before', () => {
    open();
    app.theCall('GET', path).flush(messages([message(8), message(9)], { more: true }));
    app.store.dispatch(earlier.loadOlder());
    const older = app.theCall('GET', path);
    expect(older.request.params.get('before')).toBe('8');
    older.flush(messages([message(7)]));
    expect(state().earlier).toMatchObject({ messages: [{ number: 7 }, { number: 8 }, { number: 9 }], more: false, loading: false });
  });

  it('says why it could not be read', () => {
    open();
    app.refuse(app.theCall('GET', path), problem(503, { detail: 'Try again.' }));
    expect(state().earlier).toMatchObject({ loading: false, problem: { detail: 'Try again.' } });
  });

  it.each([earlier.close(), escalationCommands.open({ escalationId: null })])(
    'is closed by $type, and its answer comes to nothing',
    (closing) => {
      open();
      const call = app.theCall('GET', path);
      app.store.dispatch(closing);
      expect([state().earlier, call.cancelled]).toEqual([null, true]);
    },
  );
});

describe('Something asked for a customer', () => {
  const base = { commandId: id('command'), customer: leila() };
  const cases: readonly (readonly [CustomerCommand, string, string, object])[] = [
    [
      { ...base, name: 'merge', into: { id: id('berg'), name: 'Leila Berg' }, reason: 'Same' },
      'POST',
      'merge',
      { intoCustomerId: id('berg'), reason: 'Same' },
    ],
    [{ ...base, name: 'separate', from: { id: id('berg'), name: 'Leila Berg' } }, 'POST', 'unmerge', {}],
    [{ ...base, name: 'note', text: 'Hello' }, 'POST', 'cs-notes', { text: 'Hello' }],
    [
      { ...base, name: 'edit-note', noteId: id('cs-note'), version: 2, text: 'Hello' },
      'PUT',
      `cs-notes/${id('cs-note')}`,
      { text: 'Hello', version: 2 },
    ],
  ];

  it.each(cases)('is sent under its command id: %j', async (command, method, path, body) => {
    const asked = TestBed.inject(CustomerAsker).ask(command);
    const call = app.theCall(method, `/customers/${customerId}/${path}`);
    expect([call.request.body, call.request.headers.get('Idempotency-Key')]).toEqual([body, command.commandId]);
    call.flush({ position: '7' });
    expect(await asked).toBeNull();
  });

  it('is answered with why it was refused', async () => {
    const asked = TestBed.inject(CustomerAsker).ask({ ...base, name: 'note', text: 'Hello' });
    app.refuse(app.theCall('POST', `/customers/${customerId}/cs-notes`), problem(403, { detail: 'Your role does not allow this.' }));
    expect(await asked).toMatchObject({ detail: 'Your role does not allow this.' });
  });
});
