import type { Role } from '@inbox/contracts/identity/roles';
import type { Scope } from './api-token.js';
import type { Caller } from './caller.js';

/** Who may enter: a role, a token's scope, anybody at all, or who asks from this machine. */
export type Entrant = Role | Scope | 'anyone' | 'loopback';

const platformAdmins: readonly Role[] = ['platform-admin'];
const admins: readonly Role[] = ['admin', ...platformAdmins];
const managers: readonly Role[] = ['manager', ...admins];
const operators: readonly Role[] = ['operator', ...managers];
const readers: readonly Role[] = [...operators, 'auditor'];
const analysts: readonly Role[] = [...managers, 'auditor', 'analyst'];
const everyRole: readonly Role[] = [...readers, 'analyst'];

/** Every route of the API and who may use it. A route that is not here is closed to everybody. */
export const roleTable: Readonly<Record<string, readonly Entrant[]>> = {
  'GET /health/live': ['anyone'],
  'GET /health/ready': ['anyone'],
  'GET /metrics': ['loopback', ...admins],
  'GET /api/openapi.json': ['anyone'],

  'POST /api/session': ['anyone'],
  'GET /api/session': everyRole,
  'DELETE /api/session': everyRole,

  'GET /api/escalations': readers,
  'GET /api/escalations/:id': readers,
  'GET /api/escalations/:id/events': readers,
  'POST /api/escalations/:id/claim': operators,
  'POST /api/escalations/:id/release': operators,
  'POST /api/escalations/:id/transfer': operators,
  'POST /api/escalations/:id/assign': managers,
  'POST /api/escalations/:id/priority': operators,
  'POST /api/escalations/:id/replies': operators,
  'POST /api/escalations/:id/notes': operators,
  'POST /api/escalations/:id/resolve': operators,
  'POST /api/escalations/:id/reopen': operators,
  'POST /api/escalations/:id/snooze': operators,
  'POST /api/escalations/:id/wake': operators,
  'GET /api/escalations/:id/draft': operators,
  'PUT /api/escalations/:id/draft': operators,
  'PUT /api/escalations/:id/seen': operators,

  'GET /api/conversations/:id/messages': [...readers, 'handoff'],
  'POST /api/conversations/:id/customer-messages': ['handoff'],
  'POST /api/handoffs': ['handoff'],

  'GET /api/customers': operators,
  'GET /api/customers/:id': operators,
  'GET /api/customers/:id/history': operators,
  'POST /api/customers/:id/cs-notes': platformAdmins,
  'PUT /api/customers/:id/cs-notes/:noteId': platformAdmins,
  'POST /api/customers/:id/merge': managers,
  'POST /api/customers/:id/unmerge': managers,

  'GET /api/operations/overview': readers,
  'POST /api/operations/assignments': managers,
  'POST /api/operations/assignments/undo': managers,
  'GET /api/operations/conversations': readers,
  'GET /api/operations/team': readers,
  'GET /api/operations/settings': managers,
  'PUT /api/operations/settings': managers,
  'GET /api/operations/templates': operators,
  'POST /api/operations/templates': managers,
  'PUT /api/operations/templates/:id': managers,
  'DELETE /api/operations/templates/:id': managers,
  'PUT /api/operators/me/status': operators,
  'PUT /api/operators/:id/role': admins,
  'PUT /api/operators/:id/capacity': managers,
  'PUT /api/operators/:id/team': managers,
  'POST /api/operators/:id/deactivate': managers,
  'POST /api/operators/:id/reactivate': managers,
  'POST /api/operations/teams': managers,
  'PUT /api/operations/teams/:id': managers,
  'POST /api/operations/teams/:id/disband': managers,
  'GET /api/operations/invitations': managers,
  'POST /api/operations/invitations': managers,
  'POST /api/operations/invitations/:id/revoke': managers,
  'GET /api/invitations/:token': ['anyone'],
  'POST /api/invitations/:token': ['anyone'],

  'GET /api/analytics/export': analysts,
  'GET /api/analytics/M10/at': analysts,
  'GET /api/analytics/:metric': analysts,
  'GET /api/analytics/:metric/distribution': analysts,
  'GET /api/analytics/:metric/explain': analysts,
  'GET /api/analytics/:metric/explain/:id': analysts,
  'LIVE /live': readers,
};

/** Whether the row lets everybody in, signed in or not. */
export const isOpen = (row: string): boolean => roleTable[row]?.includes('anyone') ?? false;

/**
 * Whether a caller may use a route. Who acts for an operator may do what that operator may, and nothing by the token's scopes.
 * @param row method and path as in the table, e.g. `POST /api/escalations/:id/claim`
 */
export const mayEnter = (row: string, { role, scopes }: Pick<Caller, 'role' | 'scopes'>): boolean => {
  const entrants: readonly string[] = roleTable[row] ?? [];

  return role === null ? scopes.some((scope) => entrants.includes(scope)) : entrants.includes(role);
};
