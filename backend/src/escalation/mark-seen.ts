import type { DeskEvent } from '@inbox/contracts/escalation/desk.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { deskId, deskLifecycle, type Desk } from './desk.js';
import { escalationLifecycle } from './escalation.js';
import { existing } from './open-escalation.js';

/** The end of the thread was on an operator's screen for a second. */
export class MarkSeen extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly number: number,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param lastNumber the number of the thread's last entry: nobody has seen further */
export const see =
  ({ escalationId, number, cause: { actor } }: MarkSeen, lastNumber: number) =>
  (desk: Desk): DeskEvent[] => {
    const seen = Math.min(number, lastNumber);
    if (seen <= desk.seen) return [];

    return [{ type: 'ThreadSeen', data: { escalationId, operatorId: actor.id, number: seen } }];
  };

@CommandHandler(MarkSeen)
export class MarkSeenHandler implements ICommandHandler<MarkSeen> {
  constructor(private readonly streams: Streams) {}

  async execute(command: MarkSeen): Promise<Decided> {
    const { escalationId, cause } = command;
    const { customerId, lastNumber } = existing((await this.streams.recent(escalationLifecycle, escalationId)).state);
    return this.streams.decide(deskLifecycle(customerId), deskId(escalationId, cause.actor.id), cause, see(command, lastNumber));
  }
}
