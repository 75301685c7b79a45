import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided, type Standing } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { existing, steers } from './open-escalation.js';

/** Who assigned an escalation by mistake gives it back to whom it was taken from, while nothing else has happened to it. */
export class UndoAssignment extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    /** Where the assignment stands in the log. */
    readonly position: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

const reason = 'Assignment undone';

/** @param standing where the escalation's stream ends: only its last event can be undone */
export const undoAssignment =
  ({ escalationId, position, cause: { actor } }: UndoAssignment) =>
  (escalation: Escalation, standing: Pick<Standing<Escalation>, 'position'>): EscalationEvent[] => {
    const current = existing(escalation);
    if (!steers(actor)) throw new Refusal('FORBIDDEN', 'Only managers undo an assignment.');
    if (standing.position !== position || current.status !== 'claimed' || current.assignedFrom === undefined) {
      throw new Refusal('CONFLICT', 'Something has happened since: it stays where it is.');
    }
    const { ownerId, assignedFrom } = current;

    return assignedFrom === null
      ? [{ type: 'EscalationReleased', data: { escalationId, operatorId: ownerId, reason } }]
      : [{ type: 'EscalationAssigned', data: { escalationId, fromOperatorId: ownerId, toOperatorId: assignedFrom, reason } }];
  };

@CommandHandler(UndoAssignment)
export class UndoAssignmentHandler implements ICommandHandler<UndoAssignment> {
  constructor(private readonly streams: Streams) {}

  execute(command: UndoAssignment): Promise<Decided> {
    return this.streams.decide(escalationLifecycle, command.escalationId, command.cause, undoAssignment(command));
  }
}
