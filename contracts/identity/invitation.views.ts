import type { Accepted, PersonName } from '../escalation/escalation.views.js';
import type { Role } from './roles.js';

/** Somebody who was invited and has not come yet. */
export interface InvitationView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly team: PersonName | null;
  /** RFC 3339; in the past for a link that has run out. */
  readonly expiresAt: string;
}

/** The answer of `GET /api/operations/invitations`. */
export interface InvitationsView {
  readonly items: readonly InvitationView[];
}

/** The answer of `POST /api/operations/invitations`. The link's secret is told this once. */
export interface Invited extends Accepted {
  readonly id: string;
  /** The path of the page where the invited person sets a password, e.g. `/join/…`. */
  readonly path: string;
  readonly expiresAt: string;
}

/** The answer of `GET /api/invitations/:token`: whom the link is for. */
export interface JoinView {
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: string;
}
