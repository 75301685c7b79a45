import { TestBed } from '@angular/core/testing';
import { problem, startApp } from '../app.for-specs';
import { Toaster } from '../ui/toaster';
import { peopleCommands, type PeopleCommand } from './people.actions';
import { opposite } from './people.effects';
import { peopleState } from './people.state';
import { person, theTeam } from './team.samples';

const ben = { id: 'ben', name: 'Ben Okafor' };
const deliveries = { id: 'deliveries', name: 'Deliveries' };
const commandId = '019a0000-0000-7000-8000-000000000001';

describe('What is changed about people and teams', () => {
  let app: ReturnType<typeof startApp>;
  const ask = (command: PeopleCommand) => {
    app.store.dispatch(peopleCommands.ask({ command }));
  };
  const toasts = () => TestBed.inject(Toaster).toasts();

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...peopleState] });
    app = startApp();
  });

  it.each<[PeopleCommand, string, string, object]>([
    [{ commandId, name: 'role', person: ben, role: 'manager', before: 'operator' }, 'PUT', '/operators/ben/role', { role: 'manager' }],
    [{ commandId, name: 'capacity', person: ben, capacity: 5, before: null }, 'PUT', '/operators/ben/capacity', { capacity: 5 }],
    [{ commandId, name: 'place', person: ben, team: null, before: deliveries }, 'PUT', '/operators/ben/team', { teamId: null }],
    [{ commandId, name: 'deactivate', person: ben, reason: 'Left' }, 'POST', '/operators/ben/deactivate', { reason: 'Left' }],
    [{ commandId, name: 'reactivate', person: ben }, 'POST', '/operators/ben/reactivate', {}],
    [{ commandId, name: 'form', teamName: 'Billing' }, 'POST', '/operations/teams', { name: 'Billing' }],
    [{ commandId, name: 'rename', team: deliveries, teamName: 'Depot' }, 'PUT', '/operations/teams/deliveries', { name: 'Depot' }],
    [{ commandId, name: 'disband', team: deliveries }, 'POST', '/operations/teams/deliveries/disband', {}],
  ])('is asked for under its command id, and read again: $name', (command, method, path, body) => {
    ask(command);
    const call = app.theCall(method, path);
    expect(call.request.body).toEqual(body);
    expect(call.request.headers.get('Idempotency-Key')).toBe(commandId);

    call.flush({ position: '7' });
    expect(app.theCall('GET', '/operations/team').request.params.get('after')).toBe('7');
    expect(toasts()).toHaveLength(1);
  });

  it('can be undone, where there is a way back', () => {
    ask({ commandId, name: 'deactivate', person: ben, reason: '' });
    app.theCall('POST', '/operators/ben/deactivate').flush({ position: '7' });
    const [toast] = toasts();
    expect(toast?.text).toBe('Ben Okafor is deactivated. What they held goes back to Unclaimed.');

    toast?.undo?.();
    app.theCall('POST', '/operators/ben/reactivate').flush({ position: '8' });
    expect(toasts().map(({ text, undo }) => [text, undo === undefined])).toContainEqual(['Undone: Ben Okafor can sign in again.', true]);
  });

  it('that was refused without a dialog is told in passing', () => {
    ask({ commandId, name: 'reactivate', person: ben });
    app.refuse(app.theCall('POST', '/operators/ben/reactivate'), problem(403, { detail: 'Their role is above yours.' }));

    expect(toasts()).toMatchObject([{ text: 'Their role is above yours.', tone: 'bad' }]);
  });

  it('has its opposite, and none where there is no way back', () => {
    expect(opposite({ commandId, name: 'role', person: ben, role: 'manager', before: 'operator' }, 'back')).toEqual({
      commandId: 'back',
      undoes: true,
      name: 'role',
      person: ben,
      role: 'operator',
      before: 'manager',
    });
    expect(opposite({ commandId, name: 'rename', team: deliveries, teamName: 'Depot' }, 'back')).toMatchObject({ teamName: 'Deliveries' });
    expect(opposite({ commandId, name: 'disband', team: deliveries }, 'back')).toBeNull();
  });
});

describe('The team page, while it is open', () => {
  it('watches the floor and reads again when it moves, until it is left', () => {
    TestBed.configureTestingModule({ providers: [...peopleState] });
    const app = startApp();
    app.signIn();
    app.store.dispatch(peopleCommands.enter());
    app.theCall('GET', '/operations/team').flush(theTeam([person('Ben Okafor')]));
    app.socket().open();
    expect(app.socket().said).toContainEqual({ type: 'subscribe', view: 'operations', after: '1' });
    expect(app.asked('GET', '/operations/team')).toHaveLength(1);

    app.store.dispatch(peopleCommands.leave());
    expect(app.socket().said.at(-1)).toEqual({ type: 'unsubscribe', view: 'operations' });
  });
});
