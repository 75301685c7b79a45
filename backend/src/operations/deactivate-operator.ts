import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import type { Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { DecidedWithAccount } from './decided-with-account.js';
import type { Operator } from './operator.js';
import { notTheLastAdmin, reachedBy } from './reached-person.js';

/** Somebody leaves: their sessions end, and what they hold goes back. */
export class DeactivateOperator extends Command<Decided> {
  constructor(
    readonly operatorId: string,
    readonly reason: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param otherAdmins how many other people are active admins */
export const deactivate =
  ({ operatorId, reason, cause: { actor } }: DeactivateOperator, otherAdmins: number) =>
  (operator: Operator): OperatorEvent[] => {
    const member = reachedBy(actor, operator);
    if (actor.id === operatorId) throw new Refusal('CONFLICT', 'You cannot deactivate yourself. Ask another admin.');
    if (member.status === 'deactivated') return [];
    notTheLastAdmin(member, otherAdmins);

    return [{ type: 'OperatorDeactivated', data: { operatorId, reason } }];
  };

@CommandHandler(DeactivateOperator)
export class DeactivateOperatorHandler implements ICommandHandler<DeactivateOperator> {
  constructor(private readonly decided: DecidedWithAccount) {}

  execute(command: DeactivateOperator): Promise<Decided> {
    return this.decided.decide(command.operatorId, command.cause, (otherAdmins) => deactivate(command, otherAdmins));
  }
}
