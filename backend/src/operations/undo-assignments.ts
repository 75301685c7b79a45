import type { UndoAssignmentsRequest } from '@inbox/contracts/operations/floor.requests';
import type { AssignmentResult, AssignmentsAccepted } from '@inbox/contracts/operations/floor.views';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UndoAssignment } from '../escalation/undo-assignment.js';
import type { Cause } from '../event-sourcing/cause.js';
import { eachEscalation } from './each-escalation.js';

/** Takes assignments back, each where nothing has happened to its escalation since. */
export class UndoAssignments extends Command<AssignmentsAccepted> {
  constructor(
    readonly assignments: UndoAssignmentsRequest['assignments'],
    readonly cause: Cause,
  ) {
    super();
  }
}

@CommandHandler(UndoAssignments)
export class UndoAssignmentsHandler implements ICommandHandler<UndoAssignments> {
  constructor(private readonly commands: CommandBus) {}

  execute({ assignments, cause }: UndoAssignments): Promise<AssignmentsAccepted> {
    const positions = new Map(assignments.map(({ escalationId, position }) => [escalationId.toLowerCase(), position]));
    const undo = async (escalationId: string, own: Cause): Promise<AssignmentResult> => {
      const { position } = await this.commands.execute(new UndoAssignment(escalationId, positions.get(escalationId) ?? '', own));
      return { escalationId, ok: true, position, changed: true };
    };

    return eachEscalation([...positions.keys()], cause, 'undo assignment', undo);
  }
}
