import { id } from '../recorded.samples.js';
import type { AvailabilityDeclared, OperatorRegistered } from './operator.events.js';

export const operatorRegistered = (over: Partial<OperatorRegistered['data']> = {}): OperatorRegistered => ({
  type: 'OperatorRegistered',
  data: { operatorId: id('ana'), name: 'Ana Marín', role: 'operator', ...over },
});

export const availabilityDeclared = (over: Partial<AvailabilityDeclared['data']> = {}): AvailabilityDeclared => ({
  type: 'AvailabilityDeclared',
  data: { operatorId: id('ana'), availability: 'ONLINE', ...over },
});
