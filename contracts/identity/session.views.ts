import type { Role } from './roles.js';

/** Who is signed in. */
export interface SessionView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}
