import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, waking } from './open-escalation.js';

/** An operator takes an escalation that nobody has. */
export class ClaimEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly by: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const claim =
  ({ escalationId, by }: Pick<ClaimEscalation, 'escalationId' | 'by'>) =>
  (escalation: Escalation): EscalationEvent[] => {
    const current = open(escalation);
    if (current.status !== 'unclaimed') {
      if (current.ownerId === by) return waking(current);
      throw new Refusal('ALREADY_CLAIMED', 'Somebody else has claimed this escalation.', {
        by: { id: current.ownerId, name: '' },
        at: current.claimedAt,
      });
    }

    return [{ type: 'EscalationClaimed', data: { escalationId, operatorId: by } }];
  };

@CommandHandler(ClaimEscalation)
export class ClaimEscalationHandler implements ICommandHandler<ClaimEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  execute(command: ClaimEscalation): Promise<Decided> {
    return this.names.inRefusals(() => this.streams.decide(escalationLifecycle, command.escalationId, command.cause, claim(command)));
  }
}
