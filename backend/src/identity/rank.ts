import type { Role } from '@inbox/contracts/identity/roles';
import type { Actor } from '@inbox/contracts/recorded';

const ranks: Readonly<Record<Role, number>> = { analyst: 0, auditor: 0, operator: 1, manager: 2, admin: 3, 'platform-admin': 4 };

/** Who may give roles, and of whom one must stay. */
export const adminRoles: readonly Role[] = ['admin', 'platform-admin'];

/** Whether somebody may change people of this role, or make somebody one: nobody reaches above the own role. */
export const reaches = ({ kind, role }: Actor, other: Role): boolean => kind === 'system' || (role !== null && ranks[role] >= ranks[other]);

/** Whether somebody may invite a person of this role: managers invite operators, admins everybody up to their own role. */
export const mayInvite = (actor: Actor, role: Role): boolean => reaches(actor, role) && (actor.role !== 'manager' || role === 'operator');
