import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, steers, waking } from './open-escalation.js';

/** Who steers the team gives an escalation to an operator, claimed or not. */
export class AssignEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly toOperatorId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param mayOwn whether the receiver is an operator who may own escalations */
export const assign =
  ({ escalationId, toOperatorId, cause: { actor } }: AssignEscalation, mayOwn: boolean) =>
  (escalation: Escalation): EscalationEvent[] => {
    const current = open(escalation);
    if (!steers(actor)) throw new Refusal('FORBIDDEN', 'Only managers assign escalations.');
    if (!mayOwn) throw new Refusal('INVALID', 'There is no operator with this id who can take escalations.');
    const fromOperatorId = current.status === 'unclaimed' ? null : current.ownerId;
    if (fromOperatorId === toOperatorId) return [];

    return [...waking(current), { type: 'EscalationAssigned', data: { escalationId, fromOperatorId, toOperatorId } }];
  };

@CommandHandler(AssignEscalation)
export class AssignEscalationHandler implements ICommandHandler<AssignEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: AssignEscalation): Promise<Decided> {
    const mayOwn = await this.names.mayOwn(command.toOperatorId);
    return this.streams.decide(escalationLifecycle, command.escalationId, command.cause, assign(command, mayOwn));
  }
}
