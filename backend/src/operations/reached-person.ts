import type { Role } from '@inbox/contracts/identity/roles';
import type { Actor } from '@inbox/contracts/recorded';
import { Refusal } from '../http/refusal.js';
import { adminRoles, reaches } from '../identity/rank.js';
import type { Operator } from './operator.js';

/**
 * The person, if they are on the team, active or not, and the actor's role reaches them.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const reachedBy = (actor: Actor, operator: Operator): Exclude<Operator, { status: 'unknown' }> => {
  if (operator.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such person on the team.');
  if (!reaches(actor, operator.role)) throw new Refusal('FORBIDDEN', 'Their role is above yours. Ask somebody of that role.');

  return operator;
};

/** The same, if they are active. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT */
export const activeReachedBy = (actor: Actor, operator: Operator): Extract<Operator, { status: 'registered' }> => {
  const member = reachedBy(actor, operator);
  if (member.status === 'deactivated') throw new Refusal('CONFLICT', 'This person is deactivated. Reactivate them first.');

  return member;
};

/** @param otherAdmins how many other people are active admins. @throws Refusal CONFLICT for the last admin */
export const notTheLastAdmin = ({ role }: { readonly role: Role }, otherAdmins: number): void => {
  if (adminRoles.includes(role) && otherAdmins === 0) {
    throw new Refusal('CONFLICT', 'This is the last admin. Give somebody else the role of an admin first.');
  }
};
