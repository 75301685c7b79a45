import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@inbox/contracts/identity/roles';
import { isOpen, mayEnter, roleTable } from './role-table.js';

const rows = Object.keys(roleTable).filter((row) => !isOpen(row));
const open = (role: Role | null, scopes: string[] = []) => rows.filter((row) => mayEnter(row, { role, scopes }));

describe('The role table', () => {
  it.each([
    ['operator', 'manager'],
    ['manager', 'admin'],
    ['admin', 'platform-admin'],
  ] as const)('lets every %s’s way be a %s’s too', (lower, higher) => {
    expect(open(higher)).toEqual(expect.arrayContaining(open(lower)));
  });

  it('lets only managers and above assign', () => {
    expect(roles.filter((role) => mayEnter('POST /api/escalations/:id/assign', { role, scopes: [] }))).toEqual([
      'manager',
      'admin',
      'platform-admin',
    ]);
  });

  it('lets auditors read, and analysts read figures alone', () => {
    expect(open('auditor').filter((row) => !/^(GET|LIVE) |^DELETE \/api\/session$/.test(row))).toEqual([]);
    expect(open('analyst').filter((row) => !row.startsWith('GET /api/analytics/'))).toEqual(['GET /api/session', 'DELETE /api/session']);
    expect(open('operator').filter((row) => row.includes('/api/analytics/'))).toEqual([]);
  });

  it('lets a token in by its scopes, and one that acts for an operator by the role alone', () => {
    expect(open(null, ['handoff'])).toEqual([
      'GET /api/conversations/:id/messages',
      'POST /api/conversations/:id/customer-messages',
      'POST /api/handoffs',
    ]);
    expect(open(null, ['import'])).toEqual([]);
    expect(open('operator', ['import', 'handoff'])).toEqual(open('operator'));
  });

  it('has no row for what does not exist, and so nobody may enter', () => {
    expect(roles.some((role) => mayEnter('GET /api/secrets', { role, scopes: [] }))).toBe(false);
    expect(isOpen('GET /api/secrets')).toBe(false);
  });
});
