import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { ownedBy, waking } from './open-escalation.js';

/** The owner puts an escalation aside until an instant (RFC 3339), or with null until the customer writes. */
export class SnoozeEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly until: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param now the instant of asking, RFC 3339 */
export const snooze =
  ({ escalationId, until, cause: { actor } }: SnoozeEscalation, now: string) =>
  (escalation: Escalation): EscalationEvent[] => {
    const owned = ownedBy(actor.id, 'snooze it')(escalation);
    if (owned.status === 'snoozed' && owned.until === until) return [];
    if (until !== null && Date.parse(until) <= Date.parse(now)) throw new Refusal('INVALID', 'Choose a time that is still to come.');

    return [...waking(owned), { type: 'EscalationSnoozed', data: { escalationId, operatorId: owned.ownerId, until } }];
  };

@CommandHandler(SnoozeEscalation)
export class SnoozeEscalationHandler implements ICommandHandler<SnoozeEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  execute(command: SnoozeEscalation): Promise<Decided> {
    const now = command.cause.occurredAt ?? new Date().toISOString();
    return this.names.inRefusals(() => this.streams.decide(escalationLifecycle, command.escalationId, command.cause, snooze(command, now)));
  }
}
