import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { MessagesSince } from './messages-since.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { ownedBy, waking } from './open-escalation.js';

/** The owner answers the customer, having read up to `lastSeen`. */
export class SendReply extends Command<Decided & { messageId: string }> {
  constructor(
    readonly escalationId: string,
    readonly text: string,
    readonly lastSeen: number,
    readonly force: boolean,
    readonly cause: Cause,
  ) {
    super();
  }

  get messageId(): string {
    return derivedId(this.cause.commandId, 'message');
  }
}

export const reply =
  ({ escalationId, messageId, text, lastSeen, force, cause: { actor } }: SendReply) =>
  (escalation: Escalation): EscalationEvent[] => {
    const owned = ownedBy(actor.id, 'reply')(escalation);
    const { conversationId, ownerId, lastWrittenBy } = owned;
    const byOthers = Object.entries(lastWrittenBy).filter(([writer]) => writer !== ownerId);
    const forced = byOthers.some(([, number]) => number > lastSeen);
    if (forced && !force) {
      throw new Refusal('STALE', 'Somebody has written since you last looked. Read it, then send again or send anyway.');
    }

    return [
      ...waking(owned),
      { type: 'ReplySent', data: { escalationId, conversationId, operatorId: ownerId, messageId, text, lastSeen, forced } },
    ];
  };

@CommandHandler(SendReply)
export class SendReplyHandler implements ICommandHandler<SendReply> {
  constructor(
    private readonly streams: Streams,
    private readonly messages: MessagesSince,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: SendReply): Promise<Decided & { messageId: string }> {
    try {
      const decided = await this.names.inRefusals(() =>
        this.streams.decide(escalationLifecycle, command.escalationId, command.cause, reply(command)),
      );
      return { ...decided, messageId: command.messageId };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'STALE') throw error;
      const messages = await this.messages.after(command.escalationId, command.lastSeen);
      throw new Refusal('STALE', error.sentence, { messages });
    }
  }
}
