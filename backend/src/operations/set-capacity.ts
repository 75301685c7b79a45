import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { operatorLifecycle, type Operator } from './operator.js';
import { activeReachedBy } from './reached-person.js';

/** A manager says how many escalations somebody can hold at a time; null: nobody knows. */
export class SetCapacity extends Command<Decided> {
  constructor(
    readonly operatorId: string,
    readonly capacity: number | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const limit =
  ({ operatorId, capacity, cause: { actor } }: SetCapacity) =>
  (operator: Operator): OperatorEvent[] => {
    const { capacity: before } = activeReachedBy(actor, operator);
    if (before === capacity) return [];

    return [{ type: 'CapacitySet', data: { operatorId, before, capacity } }];
  };

@CommandHandler(SetCapacity)
export class SetCapacityHandler implements ICommandHandler<SetCapacity> {
  constructor(private readonly streams: Streams) {}

  execute(command: SetCapacity): Promise<Decided> {
    return this.streams.decide(operatorLifecycle, command.operatorId, command.cause, limit(command));
  }
}
