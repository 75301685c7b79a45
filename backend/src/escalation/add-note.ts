import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { existing } from './open-escalation.js';

/** Any operator leaves a note that only the team sees. */
export class AddNote extends Command<Decided & { messageId: string }> {
  constructor(
    readonly escalationId: string,
    readonly text: string,
    readonly mentions: readonly string[],
    readonly cause: Cause,
  ) {
    super();
  }

  get messageId(): string {
    return derivedId(this.cause.commandId, 'message');
  }
}

export const note =
  ({ escalationId, messageId, text, mentions, cause: { actor } }: AddNote) =>
  (escalation: Escalation): EscalationEvent[] => {
    const { status, conversationId } = existing(escalation);
    if (status === 'continued') throw new Refusal('ALREADY_RESOLVED', 'This conversation goes on in a newer escalation.');

    return [{ type: 'NoteAdded', data: { escalationId, conversationId, operatorId: actor.id, messageId, text, mentions } }];
  };

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(private readonly streams: Streams) {}

  async execute(command: AddNote): Promise<Decided & { messageId: string }> {
    const decided = await this.streams.decide(escalationLifecycle, command.escalationId, command.cause, note(command));
    return { ...decided, messageId: command.messageId };
  }
}
