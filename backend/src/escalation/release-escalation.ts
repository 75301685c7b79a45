import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, ownedBy, steers, waking } from './open-escalation.js';

/** An escalation goes back to Unclaimed: by its owner, by who steers the team, or by the system. */
export class ReleaseEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly reason: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const release =
  ({ escalationId, reason, cause: { actor } }: ReleaseEscalation) =>
  (escalation: Escalation): EscalationEvent[] => {
    const current = open(escalation);
    const owned = current.status !== 'unclaimed' && steers(actor) ? current : ownedBy(actor.id, 'release it')(escalation);

    return [...waking(owned), { type: 'EscalationReleased', data: { escalationId, operatorId: owned.ownerId, reason } }];
  };

@CommandHandler(ReleaseEscalation)
export class ReleaseEscalationHandler implements ICommandHandler<ReleaseEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  execute(command: ReleaseEscalation): Promise<Decided> {
    return this.names.inRefusals(() => this.streams.decide(escalationLifecycle, command.escalationId, command.cause, release(command)));
  }
}
