import type { Role } from '@inbox/contracts/identity/roles';
import type { Availability, OperatorEvent, OperatorRegistered } from '@inbox/contracts/operations/operator.events';
import { operatorPersonalFields } from '@inbox/contracts/operations/operator.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

interface Member {
  readonly role: Role;
  readonly availability: Availability;
  readonly capacity: number | null;
  readonly teamId: string | null;
}

/**
 * A member of the team. Registered once, when the account is opened; then declares whether new work may come. Managers say how
 * much work, which team and which role; who leaves is deactivated, and may come back.
 */
export type Operator =
  { readonly status: 'unknown' } | (Member & { readonly status: 'registered' }) | (Member & { readonly status: 'deactivated' });

const evolve = (operator: Operator, event: OperatorEvent): Operator => {
  if (event.type === 'OperatorRegistered') {
    return { status: 'registered', role: event.data.role, availability: 'OFFLINE', capacity: null, teamId: null };
  }
  return operator.status === 'unknown' ? operator : happened(operator, event);
};

const happened = (member: Exclude<Operator, { status: 'unknown' }>, event: Exclude<OperatorEvent, OperatorRegistered>): Operator => {
  switch (event.type) {
    case 'AvailabilityDeclared':
      return { ...member, availability: event.data.availability };
    case 'RoleGiven':
      return { ...member, role: event.data.role };
    case 'CapacitySet':
      return { ...member, capacity: event.data.capacity };
    case 'OperatorPlaced':
      return { ...member, teamId: event.data.teamId };
    case 'OperatorDeactivated':
      return { ...member, status: 'deactivated', availability: 'OFFLINE' };
    case 'OperatorReactivated':
      return { ...member, status: 'registered' };
  }
};

export const operatorLifecycle: Lifecycle<Operator, OperatorEvent> = {
  stream: 'operator',
  unknown: { status: 'unknown' },
  evolve,
  personal: operatorPersonalFields,
  subject: () => null,
};
