import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, ownedBy, steers, waking } from './open-escalation.js';

/** The owner, or who steers the team, hands an escalation to another operator. */
export class TransferEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly toOperatorId: string,
    readonly note: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param mayOwn whether the receiver is an operator who may own escalations */
export const transfer =
  ({ escalationId, toOperatorId, note, cause: { actor } }: TransferEscalation, mayOwn: boolean) =>
  (escalation: Escalation): EscalationEvent[] => {
    const current = open(escalation);
    const owned = current.status !== 'unclaimed' && steers(actor) ? current : ownedBy(actor.id, 'transfer it')(escalation);
    if (!mayOwn) throw new Refusal('INVALID', 'There is no operator with this id who can take escalations.');
    if (owned.ownerId === toOperatorId) throw new Refusal('INVALID', 'The escalation is already theirs. Choose somebody else.');

    return [...waking(owned), { type: 'EscalationTransferred', data: { escalationId, fromOperatorId: owned.ownerId, toOperatorId, note } }];
  };

@CommandHandler(TransferEscalation)
export class TransferEscalationHandler implements ICommandHandler<TransferEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: TransferEscalation): Promise<Decided> {
    const mayOwn = await this.names.mayOwn(command.toOperatorId);
    return this.names.inRefusals(() =>
      this.streams.decide(escalationLifecycle, command.escalationId, command.cause, transfer(command, mayOwn)),
    );
  }
}
