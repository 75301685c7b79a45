import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { existing } from './open-escalation.js';

/** An operator takes up a resolved escalation again: it is theirs. */
export class ReopenEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly reason: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const reopen =
  ({ escalationId, reason, cause: { actor } }: ReopenEscalation) =>
  (escalation: Escalation): EscalationEvent[] => {
    const { status } = existing(escalation);
    if (status === 'continued') throw new Refusal('CONFLICT', 'This conversation goes on in a newer escalation. Work there.');
    if (status !== 'resolved') throw new Refusal('NOT_RESOLVED', 'This escalation is open: there is nothing to reopen.');

    return [{ type: 'EscalationReopened', data: { escalationId, ownerId: actor.id, reason, cause: 'operator' } }];
  };

@CommandHandler(ReopenEscalation)
export class ReopenEscalationHandler implements ICommandHandler<ReopenEscalation> {
  constructor(private readonly streams: Streams) {}

  execute(command: ReopenEscalation): Promise<Decided> {
    return this.streams.decide(escalationLifecycle, command.escalationId, command.cause, reopen(command));
  }
}
