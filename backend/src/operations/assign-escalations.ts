import type { AssignmentResult, AssignmentsAccepted } from '@inbox/contracts/operations/floor.views';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AssignEscalation } from '../escalation/assign-escalation.js';
import type { Cause } from '../event-sourcing/cause.js';
import { eachEscalation } from './each-escalation.js';

/** Who steers the team gives many escalations to one operator. Each is decided for itself: what cannot be assigned keeps no other back. */
export class AssignEscalations extends Command<AssignmentsAccepted> {
  constructor(
    readonly escalationIds: readonly string[],
    readonly toOperatorId: string,
    readonly reason: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

@CommandHandler(AssignEscalations)
export class AssignEscalationsHandler implements ICommandHandler<AssignEscalations> {
  constructor(private readonly commands: CommandBus) {}

  execute({ escalationIds, toOperatorId, reason, cause }: AssignEscalations): Promise<AssignmentsAccepted> {
    const assign = async (escalationId: string, own: Cause): Promise<AssignmentResult> => {
      const { position, changed } = await this.commands.execute(new AssignEscalation(escalationId, toOperatorId, reason, own));
      return { escalationId, ok: true, position, changed };
    };

    return eachEscalation(escalationIds, cause, 'assign', assign);
  }
}
