import {
  availabilityDeclared,
  capacitySet,
  deactivated,
  operatorRegistered,
  placed,
  reactivated,
  roleGiven,
} from '@inbox/contracts/operations/operator.samples';
import { id, recorded } from '@inbox/contracts/recorded.samples';
import { operatorDirectory } from './operator-directory.js';

const row = operatorDirectory.fold(null, recorded(operatorRegistered()));
const online = operatorDirectory.fold(row, recorded(availabilityDeclared(), { revision: 1 }));

describe('An operator in the directory', () => {
  it('is offline at first', () => {
    expect(row).toEqual({
      id: id('ana'),
      name: 'Ana Marín',
      role: 'operator',
      status: 'OFFLINE',
      capacity: null,
      team_id: null,
      active: true,
      position: '100',
    });
  });

  it('is there once she said so', () => {
    expect(online).toEqual({ ...row, status: 'ONLINE', position: '200' });
  });

  it('stays there when she gets another role', () => {
    expect(operatorDirectory.fold(online, recorded(operatorRegistered({ role: 'manager' }), { revision: 2 }))).toEqual({
      ...row,
      role: 'manager',
      status: 'ONLINE',
      position: '300',
    });
  });

  it('has the capacity, the team and the role that she was given', () => {
    const told = [capacitySet({ capacity: 5 }), placed(), roleGiven({ role: 'manager' })].reduce(
      (before, event, index) => operatorDirectory.fold(before, recorded(event, { revision: index + 1 })),
      row,
    );
    expect(told).toMatchObject({ capacity: 5, team_id: id('deliveries'), role: 'manager', name: 'Ana Marín' });
  });

  it('is offline and out of the team’s work once she was deactivated, until she comes back', () => {
    const gone = operatorDirectory.fold(online, recorded(deactivated(), { revision: 2 }));
    expect(gone).toMatchObject({ active: false, status: 'OFFLINE' });
    expect(operatorDirectory.fold(gone, recorded(reactivated(), { revision: 3 }))).toMatchObject({ active: true, status: 'OFFLINE' });
  });
});
