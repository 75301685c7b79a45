import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, ownedBy, waking } from './open-escalation.js';

/** The owner takes a snoozed escalation up again, or the system when its time has come. */
export class WakeEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param now the instant of asking, RFC 3339: the system wakes nothing before its time */
export const wake =
  ({ escalationId, cause: { actor } }: WakeEscalation, now: string) =>
  (escalation: Escalation): EscalationEvent[] => {
    if (actor.kind !== 'system') return waking(ownedBy(actor.id, 'wake it')(escalation));
    const current = open(escalation);
    if (current.status !== 'snoozed' || current.until === null || Date.parse(current.until) > Date.parse(now)) return [];

    return [{ type: 'EscalationWoken', data: { escalationId, operatorId: current.ownerId, cause: 'time' } }];
  };

@CommandHandler(WakeEscalation)
export class WakeEscalationHandler implements ICommandHandler<WakeEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  execute(command: WakeEscalation): Promise<Decided> {
    const now = command.cause.occurredAt ?? new Date().toISOString();
    return this.names.inRefusals(() => this.streams.decide(escalationLifecycle, command.escalationId, command.cause, wake(command, now)));
  }
}
