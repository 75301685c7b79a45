import type { Role } from '@inbox/contracts/identity/roles';

/** Analysts read figures and nothing else: no queue, no team, no live feed. */
export const seesTheFloor = (role: Role): boolean => role !== 'analyst';

/** Operators answer; who steers or checks them reads figures. */
export const readsFigures = (role: Role): boolean => role !== 'operator';

/** Auditors and analysts take no escalations, so they have no status for the team. */
export const takesEscalations = (role: Role): boolean => role !== 'auditor' && role !== 'analyst';
