import type { Role } from '../identity/roles.js';
import type { DomainEvent, PersonalFields } from '../recorded.js';

export const availabilities = ['ONLINE', 'AWAY', 'BUSY', 'OFFLINE'] as const;
export type Availability = (typeof availabilities)[number];

export type OperatorRegistered = DomainEvent<
  'OperatorRegistered',
  { readonly operatorId: string; readonly name: string; readonly role: Role }
>;
export type AvailabilityDeclared = DomainEvent<
  'AvailabilityDeclared',
  { readonly operatorId: string; readonly availability: Availability }
>;
/** The person has another role from now on. */
export type RoleGiven = DomainEvent<'RoleGiven', { readonly operatorId: string; readonly before: Role; readonly role: Role }>;
/** How many escalations the operator can hold at a time; null: no limit is known. */
export type CapacitySet = DomainEvent<
  'CapacitySet',
  { readonly operatorId: string; readonly before: number | null; readonly capacity: number | null }
>;
/** The person belongs to this team from now on, and to no other; null: to none. */
export type OperatorPlaced = DomainEvent<
  'OperatorPlaced',
  { readonly operatorId: string; readonly before: string | null; readonly teamId: string | null }
>;
/** The person has left: no sign-in, no work. */
export type OperatorDeactivated = DomainEvent<'OperatorDeactivated', { readonly operatorId: string; readonly reason: string | null }>;
export type OperatorReactivated = DomainEvent<'OperatorReactivated', { readonly operatorId: string }>;

/** Everything that can stand in an `operator-` stream. */
export type OperatorEvent =
  OperatorRegistered | AvailabilityDeclared | RoleGiven | CapacitySet | OperatorPlaced | OperatorDeactivated | OperatorReactivated;

export const operatorPersonalFields: PersonalFields<OperatorEvent> = {
  OperatorRegistered: ['name'],
  AvailabilityDeclared: [],
  RoleGiven: [],
  CapacitySet: [],
  OperatorPlaced: [],
  OperatorDeactivated: ['reason'],
  OperatorReactivated: [],
};
