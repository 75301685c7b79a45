import type { Availability, OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { operatorLifecycle, type Operator } from './operator.js';

/** An operator says whether new work may come. */
export class DeclareAvailability extends Command<Decided> {
  constructor(
    readonly operatorId: string,
    readonly availability: Availability,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const declare =
  ({ operatorId, availability }: Pick<DeclareAvailability, 'operatorId' | 'availability'>) =>
  (operator: Operator): OperatorEvent[] => {
    if (operator.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such operator.');
    if (operator.availability === availability) return [];
    if (operator.status === 'deactivated') throw new Refusal('CONFLICT', 'This person is deactivated.');

    return [{ type: 'AvailabilityDeclared', data: { operatorId, availability } }];
  };

@CommandHandler(DeclareAvailability)
export class DeclareAvailabilityHandler implements ICommandHandler<DeclareAvailability> {
  constructor(private readonly streams: Streams) {}

  execute(command: DeclareAvailability): Promise<Decided> {
    return this.streams.decide(operatorLifecycle, command.operatorId, command.cause, declare(command));
  }
}
