import { TestBed } from '@angular/core/testing';
import type { AssignmentResult } from '@inbox/contracts/operations/floor.views';
import { id } from '@inbox/contracts/recorded.samples';
import { problem } from '../app.for-specs';
import { newCommandId } from '../http/command-id';
import { Toaster } from '../ui/toaster';
import { assignmentCommands, type Assignment } from './floor.actions';
import { floorFeature } from './floor.feature';
import { startFloor } from './floor.for-specs';

const [leila, ravi] = [id('leila'), id('ravi')];
const assignment = (): Assignment => ({
  commandId: newCommandId(),
  request: { escalationIds: [leila, ravi], toOperatorId: id('ana') },
  toName: 'Ana Marín',
  customers: { [leila]: 'Leila', [ravi]: 'Ravi' },
});
const ok = (escalationId: string, changed = true): AssignmentResult => ({ escalationId, ok: true, position: '500', changed });
const refused = (escalationId: string): AssignmentResult => ({
  escalationId,
  ok: false,
  code: 'ALREADY_RESOLVED',
  detail: 'This escalation is resolved.',
});

describe('Assigning', () => {
  let app: ReturnType<typeof startFloor>;
  const toasts = () => TestBed.inject(Toaster).toasts();
  const answer = (...results: AssignmentResult[]) => {
    app.store.dispatch(assignmentCommands.assign({ assignment: assignment() }));
    app.theCall('POST', '/operations/assignments').flush({ results, position: '500' });
  };

  beforeEach(() => {
    app = startFloor();
  });

  it('is asked for once, under its own key, again while the server is away', () => {
    jest.useFakeTimers();
    const asked = assignment();
    app.store.dispatch(assignmentCommands.assign({ assignment: asked }));
    app.lose(app.theCall('POST', '/operations/assignments'));
    jest.advanceTimersByTime(600);
    const call = app.theCall('POST', '/operations/assignments');
    jest.useRealTimers();

    expect(call.request.body).toEqual(asked.request);
    expect(call.request.headers.get('Idempotency-Key')).toBe(asked.commandId);
  });

  it('says what was done', () => {
    answer(ok(leila), ok(ravi));
    answer(ok(leila), refused(ravi));
    answer(refused(leila), refused(ravi));

    expect(toasts().map(({ text }) => text)).toEqual([
      'Assigned 2 to Ana Marín.',
      'Assigned Leila to Ana Marín; 1 could not be assigned.',
      'None could be assigned.',
    ]);
  });

  it('keeps in sight what could not be assigned, until it is put away', () => {
    answer(ok(leila), refused(ravi));
    const unassigned = app.store.selectSignal(floorFeature.selectUnassigned);

    expect(unassigned()).toEqual([{ escalationId: ravi, customer: 'Ravi', detail: 'This escalation is resolved.' }]);
    app.store.dispatch(assignmentCommands.forgetFailures());
    expect(unassigned()).toEqual([]);
  });

  it('is undone on demand, each where its assignment stands', () => {
    answer(ok(leila), ok(ravi, false));
    toasts()[0]?.undo?.();

    const call = app.theCall('POST', '/operations/assignments/undo');
    expect(call.request.body).toEqual({ assignments: [{ escalationId: leila, position: '500' }] });
    call.flush({ results: [ok(leila)], position: '600' });
    expect(toasts().at(-1)?.text).toBe('The assignment is undone.');
  });

  it('says what stays, because something has happened since', () => {
    answer(ok(leila));
    toasts()[0]?.undo?.();
    app.theCall('POST', '/operations/assignments/undo').flush({ results: [refused(leila)], position: '600' });

    expect(toasts().at(-1)?.text).toBe('1 stays, because something has happened since.');
  });

  it('offers no undo where nothing changed', () => {
    answer(ok(leila, false));

    expect(toasts()[0]?.undo).toBeUndefined();
  });

  it('says why an undo is refused', () => {
    answer(ok(leila));
    toasts()[0]?.undo?.();
    app.refuse(app.theCall('POST', '/operations/assignments/undo'), problem(403, { detail: 'Managers only.' }));

    expect(toasts().at(-1)?.text).toBe('Managers only.');
  });
});
