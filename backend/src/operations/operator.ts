import type { Availability, OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { operatorPersonalFields } from '@inbox/contracts/operations/operator.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

/** A member of the team. Registered once, when the account is opened; then declares whether new work may come. */
export type Operator = { readonly status: 'unknown' } | { readonly status: 'registered'; readonly availability: Availability };

const evolve = (operator: Operator, event: OperatorEvent): Operator => {
  switch (event.type) {
    case 'OperatorRegistered':
      return { status: 'registered', availability: 'OFFLINE' };
    case 'AvailabilityDeclared':
      return operator.status === 'unknown' ? operator : { ...operator, availability: event.data.availability };
  }
};

export const operatorLifecycle: Lifecycle<Operator, OperatorEvent> = {
  stream: 'operator',
  unknown: { status: 'unknown' },
  evolve,
  personal: operatorPersonalFields,
  subject: () => null,
};
