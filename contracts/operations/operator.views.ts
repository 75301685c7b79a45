import type { Accepted, PersonName } from '../escalation/escalation.views.js';
import type { Role } from '../identity/roles.js';
import type { Availability } from './operator.events.js';

/** One person of the team. */
export interface OperatorView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Availability;
  /** How many escalations they can hold at a time; null: nobody said. */
  readonly capacity: number | null;
  readonly team: PersonName | null;
  /** False for who was deactivated: no sign-in, no work. */
  readonly active: boolean;
  /** How many escalations they hold now, snoozed ones included. */
  readonly held: number;
}

/** A team that escalations can be passed to. */
export interface TeamOfOperators extends PersonName {
  /** How many active people belong to it. */
  readonly members: number;
}

/** The answer of `GET /api/operations/team`. */
export interface TeamView {
  readonly items: readonly OperatorView[];
  readonly teams: readonly TeamOfOperators[];
  readonly position: string;
}

/** The answer of `POST /api/operations/teams`. */
export interface TeamAccepted extends Accepted {
  readonly teamId: string;
}
