import type { EscalationEvent, Resolution } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { ownedBy, waking } from './open-escalation.js';

/** The owner closes an escalation and says how it ended. */
export class ResolveEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly resolution: Resolution,
    readonly notes: string | null,
    readonly duplicateOf: string | null,
    readonly referredTo: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param other the escalation that it duplicates, where it does */
export const resolve =
  ({ escalationId, resolution, notes, duplicateOf, referredTo, cause: { actor } }: ResolveEscalation, other: Escalation | null) =>
  (escalation: Escalation): EscalationEvent[] => {
    const owned = ownedBy(actor.id, 'resolve it')(escalation);
    if (duplicateOf === escalationId) throw new Refusal('INVALID', 'An escalation cannot be a duplicate of itself.');
    if (other?.status === 'unknown') throw new Refusal('INVALID', 'There is no escalation with the id given as the original.');

    return [
      ...waking(owned),
      { type: 'EscalationResolved', data: { escalationId, operatorId: owned.ownerId, resolution, notes, duplicateOf, referredTo } },
    ];
  };

@CommandHandler(ResolveEscalation)
export class ResolveEscalationHandler implements ICommandHandler<ResolveEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: ResolveEscalation): Promise<Decided> {
    const { escalationId, duplicateOf, cause } = command;
    const other = duplicateOf === null ? null : (await this.streams.standing(escalationLifecycle, duplicateOf)).state;
    return this.names.inRefusals(() => this.streams.decide(escalationLifecycle, escalationId, cause, resolve(command, other)));
  }
}
