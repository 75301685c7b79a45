import { id } from '../recorded.samples.js';
import type {
  AvailabilityDeclared,
  CapacitySet,
  OperatorDeactivated,
  OperatorPlaced,
  OperatorReactivated,
  OperatorRegistered,
  RoleGiven,
} from './operator.events.js';
import type { IdleCapSet, ReopenWindowSet, ResponseTemplateRemoved, ResponseTemplateWritten } from './settings.events.js';
import type { TeamDisbanded, TeamFormed, TeamRenamed } from './team.events.js';

export const operatorRegistered = (over: Partial<OperatorRegistered['data']> = {}): OperatorRegistered => ({
  type: 'OperatorRegistered',
  data: { operatorId: id('ana'), name: 'Ana Marín', role: 'operator', ...over },
});

export const availabilityDeclared = (over: Partial<AvailabilityDeclared['data']> = {}): AvailabilityDeclared => ({
  type: 'AvailabilityDeclared',
  data: { operatorId: id('ana'), availability: 'ONLINE', ...over },
});

export const roleGiven = (over: Partial<RoleGiven['data']> = {}): RoleGiven => ({
  type: 'RoleGiven',
  data: { operatorId: id('ana'), before: 'operator', role: 'manager', ...over },
});

export const capacitySet = (over: Partial<CapacitySet['data']> = {}): CapacitySet => ({
  type: 'CapacitySet',
  data: { operatorId: id('ana'), before: null, capacity: 8, ...over },
});

export const placed = (over: Partial<OperatorPlaced['data']> = {}): OperatorPlaced => ({
  type: 'OperatorPlaced',
  data: { operatorId: id('ana'), before: null, teamId: id('deliveries'), ...over },
});

export const deactivated = (over: Partial<OperatorDeactivated['data']> = {}): OperatorDeactivated => ({
  type: 'OperatorDeactivated',
  data: { operatorId: id('ana'), reason: null, ...over },
});

export const reactivated = (over: Partial<OperatorReactivated['data']> = {}): OperatorReactivated => ({
  type: 'OperatorReactivated',
  data: { operatorId: id('ana'), ...over },
});

export const teamFormed = (over: Partial<TeamFormed['data']> = {}): TeamFormed => ({
  type: 'TeamFormed',
  data: { teamId: id('deliveries'), name: 'Deliveries', ...over },
});

export const teamRenamed = (over: Partial<TeamRenamed['data']> = {}): TeamRenamed => ({
  type: 'TeamRenamed',
  data: { teamId: id('deliveries'), before: 'Deliveries', name: 'Deliveries and returns', ...over },
});

export const teamDisbanded = (over: Partial<TeamDisbanded['data']> = {}): TeamDisbanded => ({
  type: 'TeamDisbanded',
  data: { teamId: id('deliveries'), ...over },
});

export const idleCapSet = (over: Partial<IdleCapSet['data']> = {}): IdleCapSet => ({
  type: 'IdleCapSet',
  data: { before: 600_000, after: 300_000, ...over },
});

export const reopenWindowSet = (over: Partial<ReopenWindowSet['data']> = {}): ReopenWindowSet => ({
  type: 'ReopenWindowSet',
  data: { before: 604_800_000, after: 1_209_600_000, ...over },
});

export const templateWritten = (over: Partial<ResponseTemplateWritten['data']> = {}): ResponseTemplateWritten => ({
  type: 'ResponseTemplateWritten',
  data: { templateId: id('template'), before: null, after: { name: 'greeting', text: 'Hello {{customer.name}}', teamId: null }, ...over },
});

export const templateRemoved = (over: Partial<ResponseTemplateRemoved['data']> = {}): ResponseTemplateRemoved => ({
  type: 'ResponseTemplateRemoved',
  data: { templateId: id('template'), before: { name: 'greeting', text: 'Hello {{customer.name}}', teamId: null }, ...over },
});
