import { describe, it } from '@jest/globals';
import type { Role } from '@inbox/contracts/identity/roles';
import { capacitySet, deactivated, operatorRegistered, placed, reactivated, roleGiven } from '@inbox/contracts/operations/operator.samples';
import type { Actor } from '@inbox/contracts/recorded';
import { id } from '@inbox/contracts/recorded.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { deactivate, DeactivateOperator } from './deactivate-operator.js';
import { give, GiveRole } from './give-role.js';
import { operatorLifecycle as operators } from './operator.js';
import { place, PlaceOperator } from './place-operator.js';
import { reactivate, ReactivateOperator } from './reactivate-operator.js';
import { limit, SetCapacity } from './set-capacity.js';

const a = (role: Role, name = `a ${role}`): Actor => ({ id: id(name), kind: 'operator', role });
const ana = id('ana');
const given1 = (role: Role, by = a('admin'), otherAdmins = 1) => give(new GiveRole(ana, role, causedBy(by)), otherAdmins);
const gone = (by = a('manager'), otherAdmins = 1) => deactivate(new DeactivateOperator(ana, 'Left the company', causedBy(by)), otherAdmins);
const back = (by = a('manager')) => reactivate(new ReactivateOperator(ana, causedBy(by)));
const limited = (capacity: number | null, by = a('manager')) => limit(new SetCapacity(ana, capacity, causedBy(by)));
const into = (teamId: string | null, by = a('manager')) =>
  place(new PlaceOperator(ana, teamId, causedBy(by)), teamId === null ? null : { status: 'formed', name: 'Deliveries' });

const anAdmin = operatorRegistered({ role: 'admin' });

describe('Giving a role', () => {
  it('tells the role before and after', () => {
    given(operators, operatorRegistered()).when(given1('manager')).then(roleGiven());
  });

  it('stays quiet about the role they have', () => {
    given(operators, operatorRegistered()).when(given1('operator')).thenNothing();
  });

  it('does not reach above the own role, neither whom nor what', () => {
    given(operators, operatorRegistered())
      .when(given1('platform-admin'))
      .thenRefused('FORBIDDEN', 'That role is above yours. Ask somebody of that role.');
    given(operators, operatorRegistered({ role: 'platform-admin' }))
      .when(given1('operator'))
      .thenRefused('FORBIDDEN', 'Their role is above yours. Ask somebody of that role.');
  });

  it('never leaves the workspace without an admin', () => {
    given(operators, anAdmin)
      .when(given1('manager', a('admin'), 0))
      .thenRefused('CONFLICT', 'This is the last admin. Give somebody else the role of an admin first.');
    given(operators, anAdmin)
      .when(given1('manager'))
      .then(roleGiven({ before: 'admin' }));
    given(operators, anAdmin)
      .when(given1('platform-admin', a('platform-admin'), 0))
      .then(roleGiven({ before: 'admin', role: 'platform-admin' }));
  });

  it('is refused for somebody unknown, or gone', () => {
    given(operators).when(given1('manager')).thenRefused('NOT_FOUND', 'There is no such person on the team.');
    given(operators, operatorRegistered(), deactivated())
      .when(given1('manager'))
      .thenRefused('CONFLICT', 'This person is deactivated. Reactivate them first.');
  });
});

describe('Deactivating somebody', () => {
  it('is recorded, with the reason', () => {
    given(operators, operatorRegistered())
      .when(gone())
      .then(deactivated({ reason: 'Left the company' }));
  });

  it('happens once', () => {
    given(operators, operatorRegistered(), deactivated()).when(gone()).thenNothing();
  });

  it('is refused for the last admin', () => {
    given(operators, anAdmin)
      .when(gone(a('admin'), 0))
      .thenRefused('CONFLICT', 'This is the last admin. Give somebody else the role of an admin first.');
  });

  it('is refused for oneself, and for who stands above', () => {
    given(operators, operatorRegistered({ role: 'manager' }))
      .when(gone(a('manager', 'ana')))
      .thenRefused('CONFLICT', 'You cannot deactivate yourself. Ask another admin.');
    given(operators, anAdmin).when(gone()).thenRefused('FORBIDDEN', 'Their role is above yours. Ask somebody of that role.');
  });
});

describe('Reactivating somebody', () => {
  it('brings them back', () => {
    given(operators, operatorRegistered(), deactivated()).when(back()).then(reactivated());
  });

  it('stays quiet for who is there', () => {
    given(operators, operatorRegistered()).when(back()).thenNothing();
  });

  it('is refused for somebody unknown', () => {
    given(operators).when(back()).thenRefused('NOT_FOUND', 'There is no such person on the team.');
  });
});

describe('Setting a capacity', () => {
  it('tells the one before', () => {
    given(operators, operatorRegistered(), capacitySet())
      .when(limited(5))
      .then(capacitySet({ before: 8, capacity: 5 }));
  });

  it('stays quiet about the one they have', () => {
    given(operators, operatorRegistered()).when(limited(null)).thenNothing();
  });

  it('is refused for who is gone', () => {
    given(operators, operatorRegistered(), deactivated())
      .when(limited(5))
      .thenRefused('CONFLICT', 'This person is deactivated. Reactivate them first.');
  });
});

describe('Placing somebody in a team', () => {
  it('takes them out of the one before', () => {
    given(operators, operatorRegistered(), placed())
      .when(into(id('billing')))
      .then(placed({ before: id('deliveries'), teamId: id('billing') }));
    given(operators, operatorRegistered(), placed())
      .when(into(null))
      .then(placed({ before: id('deliveries'), teamId: null }));
  });

  it('stays quiet about the one they are in', () => {
    given(operators, operatorRegistered(), placed())
      .when(into(id('deliveries')))
      .thenNothing();
  });

  it('is refused where there is no such team, or no more', () => {
    const command = new PlaceOperator(ana, id('deliveries'), causedBy(a('manager')));
    for (const status of ['unknown', 'disbanded'] as const)
      given(operators, operatorRegistered()).when(place(command, { status })).thenRefused('INVALID', 'There is no such team.');
  });
});
