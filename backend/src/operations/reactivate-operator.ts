import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import type { Decided } from '../event-sourcing/streams.js';
import { DecidedWithAccount } from './decided-with-account.js';
import type { Operator } from './operator.js';
import { reachedBy } from './reached-person.js';

/** Somebody who had left is back: they sign in again with the password they had. */
export class ReactivateOperator extends Command<Decided> {
  constructor(
    readonly operatorId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const reactivate =
  ({ operatorId, cause: { actor } }: ReactivateOperator) =>
  (operator: Operator): OperatorEvent[] => {
    const member = reachedBy(actor, operator);
    if (member.status === 'registered') return [];

    return [{ type: 'OperatorReactivated', data: { operatorId } }];
  };

@CommandHandler(ReactivateOperator)
export class ReactivateOperatorHandler implements ICommandHandler<ReactivateOperator> {
  constructor(private readonly decided: DecidedWithAccount) {}

  execute(command: ReactivateOperator): Promise<Decided> {
    return this.decided.decide(command.operatorId, command.cause, () => reactivate(command));
  }
}
