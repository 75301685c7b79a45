import { id, minute } from '@inbox/contracts/recorded.samples';
import { problem } from '../app.for-specs';
import { page, queueFrame, row } from '../escalation/inbox-item.samples';
import { tableCommands } from './escalation-table.actions';
import { escalationTableFeature } from './escalation-table.feature';
import { queryOf } from './escalations-page/table-query';
import { startFloor } from './floor.for-specs';

describe('The table of escalations', () => {
  let app: ReturnType<typeof startFloor>;
  const state = () => app.store.selectSignal(escalationTableFeature.selectEscalationTableState)();
  const names = () => state().items.map(({ customer }) => customer.name);
  const show = (address = '') => {
    const parameters = new URLSearchParams(address);
    app.store.dispatch(tableCommands.show({ query: queryOf((name) => parameters.get(name)) }));
  };
  const lists = () => app.asked('GET', '/escalations').filter(({ request }) => request.params.get('section') === 'all');
  const answer = (...pages: ReturnType<typeof page>[]) => {
    lists().forEach((call, n) => {
      call.flush(pages[n] ?? page([]));
    });
  };

  beforeEach(() => {
    app = startFloor();
    app.socket().open();
  });

  it('asks for what its address says', () => {
    show('status=OPEN&sort=waiting');
    const [call] = lists();

    expect(Object.fromEntries((call?.request.params.keys() ?? []).map((key) => [key, call?.request.params.get(key)]))).toEqual({
      section: 'all',
      limit: '100',
      status: 'OPEN',
      sort: 'waiting',
      direction: 'asc',
    });
  });

  it('grows page by page, each row once', () => {
    show();
    answer(page([row('Leila'), row('Ravi')], { nextCursor: 'c' }));
    app.store.dispatch(tableCommands.loadMore());
    app.store.dispatch(tableCommands.loadMore());
    const [call, ...others] = lists();

    expect(call?.request.params.get('cursor')).toBe('c');
    expect(others).toEqual([]);
    call?.flush(page([row('Ravi'), row('Elin')]));
    expect(names()).toEqual(['Leila', 'Ravi', 'Elin']);
    expect(state().cursor).toBeNull();
  });

  it('shows the answer to what was asked last, in whatever order the answers come', () => {
    show('priority=LOW');
    show('priority=HIGH');
    answer(page([row('High')]));

    expect(names()).toEqual(['High']);
  });

  it('follows what is pushed, row by row, and never back', () => {
    show();
    answer(page([row('Leila', { position: '100' })]));
    app.socket().push(queueFrame([row('Leila', { status: 'CLAIMED', position: '200' })]));
    app.socket().push(queueFrame([row('Leila', { status: 'UNCLAIMED', position: '150' })]));

    expect(state().items.map(({ status }) => status)).toEqual(['CLAIMED']);
  });

  it('keeps how an escalation ended, which a frame does not tell', () => {
    const outcome = { type: 'SPAM', at: minute(9), notes: null, handleMs: null } as const;
    show();
    answer(page([row('Leila', { status: 'RESOLVED', outcome })]));
    app.socket().push(queueFrame([row('Leila', { status: 'RESOLVED', position: '200' })]));

    expect(state().items[0]?.outcome).toEqual(outcome);
  });

  it('holds back what is new until it is read again, and counts it once', () => {
    show('status=UNCLAIMED');
    answer(page([row('Leila')]));
    const ravi = row('Ravi', { raisedAt: minute(5), position: '300' });
    app.socket().push(queueFrame([ravi, row('Old', { raisedAt: minute(-60) }), row('Cem', { raisedAt: minute(6), status: 'CLAIMED' })]));
    app.socket().push(queueFrame([ravi]));

    expect([names(), state().arrived]).toEqual([['Leila'], [id('Ravi')]]);
    app.store.dispatch(tableCommands.readAgain());
    answer(page([ravi, row('Leila')]));
    expect([names(), state().arrived]).toEqual([['Ravi', 'Leila'], []]);
  });

  it('is read again when the server says that too much was missed', () => {
    show();
    answer(page([row('Leila')]));
    app.socket().push({ type: 'resync', view: 'queue' });

    expect(lists()).toHaveLength(1);
  });

  it('says why it cannot be read, and keeps what it has', () => {
    show();
    answer(page([row('Leila')]));
    show('status=OPEN');
    lists().forEach((call) => {
      app.refuse(call, problem(400, { detail: 'No such filter.' }));
    });

    expect([state().problem?.detail, names()]).toEqual(['No such filter.', ['Leila']]);
  });
});
