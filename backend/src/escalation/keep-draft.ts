import type { DeskEvent } from '@inbox/contracts/escalation/desk.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { deskId, deskLifecycle } from './desk.js';
import { escalationLifecycle } from './escalation.js';
import { existing } from './open-escalation.js';

/** What an operator has typed so far is kept, for this escalation and this operator alone. */
export class KeepDraft extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly text: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** Always a fact: a reply empties the draft elsewhere, so the same text may be new again. */
export const keep =
  ({ escalationId, text, cause: { actor } }: KeepDraft) =>
  (): DeskEvent[] => [{ type: 'DraftKept', data: { escalationId, operatorId: actor.id, text } }];

@CommandHandler(KeepDraft)
export class KeepDraftHandler implements ICommandHandler<KeepDraft> {
  constructor(private readonly streams: Streams) {}

  async execute(command: KeepDraft): Promise<Decided> {
    const { escalationId, cause } = command;
    const { customerId } = existing((await this.streams.recent(escalationLifecycle, escalationId)).state);
    return this.streams.decide(deskLifecycle(customerId), deskId(escalationId, cause.actor.id), cause, keep(command));
  }
}
