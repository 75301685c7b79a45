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
export type OperatorEvent = OperatorRegistered | AvailabilityDeclared;

export const operatorPersonalFields: PersonalFields<OperatorEvent> = { OperatorRegistered: ['name'], AvailabilityDeclared: [] };
