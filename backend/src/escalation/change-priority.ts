import type { EscalationEvent, Priority } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open } from './open-escalation.js';

/** Any operator may say, with a reason, how urgent an open escalation is. */
export class ChangePriority extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly priority: Priority,
    readonly reason: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const prioritize =
  ({ escalationId, priority, reason }: Pick<ChangePriority, 'escalationId' | 'priority' | 'reason'>) =>
  (escalation: Escalation): EscalationEvent[] => {
    const { priority: from } = open(escalation);
    if (from === priority) return [];

    return [{ type: 'EscalationPrioritized', data: { escalationId, from, priority, reason } }];
  };

@CommandHandler(ChangePriority)
export class ChangePriorityHandler implements ICommandHandler<ChangePriority> {
  constructor(private readonly streams: Streams) {}

  execute(command: ChangePriority): Promise<Decided> {
    return this.streams.decide(escalationLifecycle, command.escalationId, command.cause, prioritize(command));
  }
}
