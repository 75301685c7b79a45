import { canChange, rolesToGive, rolesToInvite, steers } from './roles-in-reach';

describe('What a role reaches', () => {
  it('is the team, for managers and above', () => {
    expect((['operator', 'auditor', 'analyst', 'manager', 'admin', 'platform-admin'] as const).map(steers)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('is nobody above', () => {
    expect(canChange('manager', { role: 'operator' })).toBe(true);
    expect(canChange('manager', { role: 'manager' })).toBe(true);
    expect(canChange('manager', { role: 'admin' })).toBe(false);
    expect(canChange('operator', { role: 'analyst' })).toBe(false);
  });

  it('is no role to give for managers, and none above the own for admins', () => {
    expect(rolesToGive('manager')).toEqual([]);
    expect(rolesToGive('admin')).toEqual(['operator', 'manager', 'admin', 'auditor', 'analyst']);
    expect(rolesToGive('platform-admin')).toContain('platform-admin');
  });

  it('lets managers invite operators, and admins whom they give a role', () => {
    expect(rolesToInvite('manager')).toEqual(['operator']);
    expect(rolesToInvite('admin')).toEqual(rolesToGive('admin'));
    expect(rolesToInvite('operator')).toEqual([]);
  });
});
