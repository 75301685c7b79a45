import { roles, type Role } from '@inbox/contracts/identity/roles';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';

const ranks: Readonly<Record<Role, number>> = { analyst: 0, auditor: 0, operator: 1, manager: 2, admin: 3, 'platform-admin': 4 };

/** Whether this role steers the team: forms teams, invites, changes people. */
export const steers = (role: Role): boolean => ranks[role] >= ranks.manager;

/** Whether somebody of this role may change that person; the server decides, this spares asking in vain. */
export const canChange = (role: Role, person: Pick<OperatorView, 'role'>): boolean => steers(role) && ranks[role] >= ranks[person.role];

/** The roles that somebody of this role gives to people. */
export const rolesToGive = (role: Role): readonly Role[] =>
  ranks[role] < ranks.admin ? [] : roles.filter((each) => ranks[each] <= ranks[role]);

/** The roles for which somebody of this role invites. */
export const rolesToInvite = (role: Role): readonly Role[] => (role === 'manager' ? ['operator'] : rolesToGive(role));
