import { id } from '@inbox/contracts/recorded.samples';
import { problem, startApp } from '../app.for-specs';
import { type EscalationCommand, escalationCommands, queueCommands } from './escalation.actions';
import { escalationFeature } from './escalation.feature';
import { ben, mine, page, row, view } from './inbox-item.samples';

const leila = row('Leila');
const claimedAt = Date.parse('2026-11-02T09:00:04.000Z');
const claim: EscalationCommand = { name: 'claim', commandId: id('claim'), escalationId: leila.id, at: claimedAt };

describe('A command', () => {
  let app: ReturnType<typeof startApp>;
  const state = () => app.store.selectSignal(escalationFeature.selectEscalationState)();
  const ask = (command: EscalationCommand) => {
    app.store.dispatch(escalationCommands.ask({ command }));
  };
  const path = (name: string) => `/escalations/${leila.id}/${name}`;

  beforeEach(() => {
    jest.useFakeTimers();
    app = startApp();
    app.signIn();
    for (const call of app.asked('GET', '/escalations')) call.flush(page([leila]));
  });
  afterEach(() => jest.useRealTimers());

  it('bears its own id as Idempotency-Key', () => {
    ask(claim);
    expect(app.theCall('POST', path('claim')).request.headers.get('Idempotency-Key')).toBe(id('claim'));
  });

  it('is marked as asked for until its answer is there', () => {
    ask(claim);
    expect(state().asking[leila.id]).toBe('claim');
    app.theCall('POST', path('claim')).flush({ position: '77' });
    expect(state().asking[leila.id]).toBeUndefined();
  });

  it('shows its outcome at once: what is read next waits for its position', () => {
    ask(claim);
    app.theCall('POST', path('claim')).flush({ position: '77' });
    const section = app.theCall('GET', '/escalations');
    expect([section.request.params.get('section'), section.request.params.get('after')]).toEqual(['mine', '77']);
    section.flush(page([mine('Leila', { position: '2000' })], { position: '2000' }));
    expect(
      app.store
        .selectSignal(escalationFeature.selectMine)()
        .map(({ id }) => id),
    ).toEqual([leila.id]);
    expect(app.theCall('GET', `/escalations/${leila.id}`).request.params.get('after')).toBe('77');
  });

  it('is asked again with the same id while the server is away', () => {
    ask(claim);
    app.refuse(app.theCall('POST', path('claim')), problem(503, { code: 'ENGINE_AWAY' }));
    jest.advanceTimersByTime(500);
    expect(app.theCall('POST', path('claim')).request.headers.get('Idempotency-Key')).toBe(id('claim'));
  });

  it('goes out after the one before it was answered', () => {
    ask(claim);
    ask({ name: 'prioritize', commandId: id('p'), escalationId: leila.id, from: 'MEDIUM', to: 'HIGH', reason: 'Movers' });
    expect(app.asked('POST', path('priority'))).toEqual([]);
    app.theCall('POST', path('claim')).flush({ position: '77' });
    expect(app.theCall('POST', path('priority')).request.body).toEqual({ priority: 'HIGH', reason: 'Movers' });
  });

  it.each([
    [{ name: 'release', request: { reason: 'Lunch' } }, 'release', { reason: 'Lunch' }],
    [
      { name: 'transfer', request: { toOperatorId: ben.id, note: 'Yours' }, toName: 'Ben' },
      'transfer',
      { toOperatorId: ben.id, note: 'Yours' },
    ],
    [{ name: 'resolve', request: { resolution: 'ANSWERED' } }, 'resolve', { resolution: 'ANSWERED' }],
    [{ name: 'reopen', reason: 'Undone' }, 'reopen', { reason: 'Undone' }],
    [{ name: 'snooze', request: { untilReply: true } }, 'snooze', { untilReply: true }],
    [{ name: 'wake' }, 'wake', {}],
  ] as const)('%o goes to its own address', (command, name, body) => {
    ask({ ...command, commandId: id(name), escalationId: leila.id });
    expect(app.theCall('POST', path(name)).request.body).toEqual(body);
  });

  it('that lost a claim says who has it, and looks at the escalation again', () => {
    ask(claim);
    app.refuse(app.theCall('POST', path('claim')), problem(409, { code: 'ALREADY_CLAIMED', by: ben, at: '2026-11-02T09:00:00.000Z' }));
    expect(state().lostClaim).toMatchObject({ escalationId: leila.id, by: ben, askedAt: claimedAt });

    app.theCall('GET', `/escalations/${leila.id}`).flush(view({ ...leila, status: 'CLAIMED', owner: ben, position: '500' }));
    expect(app.store.selectSignal(escalationFeature.selectUnclaimed)()).toEqual([]);
  });

  it('forgets a lost claim when another escalation is opened', () => {
    ask(claim);
    app.refuse(app.theCall('POST', path('claim')), problem(409, { code: 'ALREADY_CLAIMED', by: ben }));
    app.store.dispatch(escalationCommands.open({ escalationId: id('Ravi') }));
    expect(state().lostClaim).toBeNull();
  });
});

describe('Reading the queue', () => {
  let app: ReturnType<typeof startApp>;
  const cursorOf = (call: ReturnType<typeof app.theCall>) => call.request.params.get('cursor');

  beforeEach(() => {
    jest.useFakeTimers();
    app = startApp();
    app.signIn();
  });
  afterEach(() => jest.useRealTimers());

  it('asks for the next page where the last one ended, once', () => {
    const [own, unclaimed] = app.asked('GET', '/escalations');
    own?.flush(page([]));
    unclaimed?.flush(page([leila], { nextCursor: 'next' }));
    app.store.dispatch(queueCommands.loadMore());
    app.store.dispatch(queueCommands.loadMore());

    const call = app.theCall('GET', '/escalations');
    expect(cursorOf(call)).toBe('next');
    call.flush(page([row('Ravi')]));
    expect(app.store.selectSignal(escalationFeature.selectCursor)()).toBeNull();
  });

  it('brings all of My Active, page by page', () => {
    const [own] = app.asked('GET', '/escalations');
    own?.flush(page([mine('One')], { nextCursor: 'two' }));
    expect(cursorOf(app.theCall('GET', '/escalations'))).toBe('two');
  });

  it('says what went wrong, and reads again when the connection is back', () => {
    for (const wait of [500, 1000, 0]) {
      const [own] = app.asked('GET', '/escalations');
      if (own) app.lose(own);
      jest.advanceTimersByTime(wait);
    }
    expect(app.store.selectSignal(escalationFeature.selectProblem)()?.detail).toContain('cannot be reached');

    app.socket().open();
    expect(app.asked('GET', '/escalations')).toHaveLength(2);
  });

  it('marks a thread as seen for this operator', () => {
    app.store.dispatch(escalationCommands.markSeen({ escalationId: leila.id, number: 4 }));
    expect(app.theCall('PUT', `/escalations/${leila.id}/seen`).request.body).toEqual({ number: 4 });
  });

  it('keeps the history, or why it stays closed', () => {
    const failure = () => app.store.selectSignal(escalationFeature.selectHistoryFailures)()[leila.id]?.detail;
    app.store.dispatch(escalationCommands.seeHistory({ escalationId: leila.id }));
    app.refuse(app.theCall('GET', `/escalations/${leila.id}/events`), problem(403, { detail: 'Only its owner may see this.' }));
    expect(failure()).toBe('Only its owner may see this.');

    app.store.dispatch(escalationCommands.seeHistory({ escalationId: leila.id }));
    app.theCall('GET', `/escalations/${leila.id}/events`).flush({ items: [], position: '1' });
    expect(failure()).toBeUndefined();
    expect(app.store.selectSignal(escalationFeature.selectHistories)()[leila.id]?.items).toEqual([]);
  });
});
