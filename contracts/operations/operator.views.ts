import type { Role } from '../identity/roles.js';
import type { Availability } from './operator.events.js';

/** One person of the team. */
export interface OperatorView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Availability;
}

/** The answer of `GET /api/operations/team`. */
export interface TeamView {
  readonly items: readonly OperatorView[];
  readonly position: string;
}
