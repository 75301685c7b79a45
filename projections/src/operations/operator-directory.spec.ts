import { availabilityDeclared, operatorRegistered } from '@inbox/contracts/operations/operator.samples';
import { id, recorded } from '@inbox/contracts/recorded.samples';
import { operatorDirectory } from './operator-directory.js';

const row = operatorDirectory.fold(null, recorded(operatorRegistered()));
const online = operatorDirectory.fold(row, recorded(availabilityDeclared(), { revision: 1 }));

describe('An operator in the directory', () => {
  it('is offline at first', () => {
    expect(row).toEqual({ id: id('ana'), name: 'Ana Marín', role: 'operator', status: 'OFFLINE', position: '100' });
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
});
