import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import type { Role } from '@inbox/contracts/identity/roles';
import type { Actor } from '@inbox/contracts/recorded';
import { Refusal } from '../http/refusal.js';
import type { Escalation } from './escalation.js';

type Known = Exclude<Escalation, { status: 'unknown' }>;
type Open = Extract<Escalation, { status: 'unclaimed' | 'claimed' | 'snoozed' }>;

/** The escalation, if there is one. @throws Refusal NOT_FOUND */
export const existing = (escalation: Escalation): Known => {
  if (escalation.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such escalation.');

  return escalation;
};

/** The escalation, if it is not over. @throws Refusal NOT_FOUND, ALREADY_RESOLVED */
export const open = (escalation: Escalation): Open => {
  const known = existing(escalation);
  if (known.status === 'resolved') throw new Refusal('ALREADY_RESOLVED', 'This escalation is resolved. Reopen it first.');
  if (known.status === 'continued') throw new Refusal('ALREADY_RESOLVED', 'This conversation goes on in a newer escalation.');

  return known;
};

/**
 * The escalation, if this operator owns it.
 * @param purpose what the operator wanted, to end the sentence "Claim the escalation before you …"
 * @throws Refusal NOT_FOUND, ALREADY_RESOLVED, NOT_OWNER
 */
export const ownedBy = (operatorId: string, purpose: string) => (escalation: Escalation) => {
  const current = open(escalation);
  if (current.status === 'unclaimed') throw new Refusal('NOT_OWNER', `Claim the escalation before you ${purpose}.`);
  if (current.ownerId !== operatorId) {
    throw new Refusal('NOT_OWNER', `Somebody else has this escalation: only its owner can ${purpose}.`, {
      by: { id: current.ownerId, name: '' },
      at: current.claimedAt,
    });
  }

  return current;
};

/**
 * What comes first when something is done with an escalation that sleeps: it wakes, since all else happens to claimed ones.
 * @returns nothing for an escalation that is awake
 */
export const waking = (current: Open): EscalationEvent[] =>
  current.status === 'snoozed'
    ? [{ type: 'EscalationWoken', data: { escalationId: current.id, operatorId: current.ownerId, cause: 'operator' } }]
    : [];

const steering: readonly (Role | null)[] = ['manager', 'admin', 'platform-admin'];

/** Whether somebody steers the team: may act on what others own. */
export const steers = (actor: Actor): boolean => actor.kind === 'system' || steering.includes(actor.role);
