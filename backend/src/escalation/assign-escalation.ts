import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, steers, waking } from './open-escalation.js';

/** What came of an assignment. */
export interface Assigned extends Decided {
  /** False where the escalation was theirs already. */
  readonly changed: boolean;
}

/** Who steers the team gives an escalation to an operator, claimed or not; or takes it over, with a reason. */
export class AssignEscalation extends Command<Assigned> {
  constructor(
    readonly escalationId: string,
    readonly toOperatorId: string,
    readonly reason: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param mayOwn whether the receiver is an operator who may own escalations */
export const assign =
  ({ escalationId, toOperatorId, reason, cause: { actor } }: AssignEscalation, mayOwn: boolean) =>
  (escalation: Escalation): EscalationEvent[] => {
    const current = open(escalation);
    if (!steers(actor)) throw new Refusal('FORBIDDEN', 'Only managers assign escalations.');
    if (!mayOwn) throw new Refusal('INVALID', 'There is no operator with this id who can take escalations.');
    const fromOperatorId = current.status === 'unclaimed' ? null : current.ownerId;
    if (fromOperatorId === toOperatorId) return [];

    const because = reason === null || reason.trim() === '' ? {} : { reason };
    return [...waking(current), { type: 'EscalationAssigned', data: { escalationId, fromOperatorId, toOperatorId, ...because } }];
  };

@CommandHandler(AssignEscalation)
export class AssignEscalationHandler implements ICommandHandler<AssignEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: AssignEscalation): Promise<Assigned> {
    const mayOwn = await this.names.mayOwn(command.toOperatorId);
    const rule = assign(command, mayOwn);
    let events: readonly EscalationEvent[] = [];
    const decided = await this.streams.decide(escalationLifecycle, command.escalationId, command.cause, (escalation) => {
      events = rule(escalation);
      return events;
    });

    return { ...decided, changed: events.length > 0 || decided.repeated };
  }
}
