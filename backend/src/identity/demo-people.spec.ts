import { describe, expect, it } from '@jest/globals';
import { roles } from '@inbox/contracts/identity/roles';
import { demoPeople } from './demo-people.js';

describe('The people of the demo', () => {
  it('are fifty operators and one of each other role', () => {
    const count = (role: string) => demoPeople.filter((person) => person.role === role).length;

    expect(roles.map((role) => [role, count(role)])).toEqual([
      ['operator', 50],
      ['manager', 1],
      ['admin', 1],
      ['platform-admin', 1],
      ['auditor', 1],
      ['analyst', 1],
    ]);
    expect(demoPeople.map(({ email }) => email)).toEqual(
      expect.arrayContaining(['operator01@demo.test', 'operator50@demo.test', 'analyst@demo.test']),
    );
  });

  it('have each a name and an address of their own', () => {
    expect(new Set(demoPeople.map(({ name }) => name)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length);
  });
});
