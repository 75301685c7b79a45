import type { ConversationEvent } from '@inbox/contracts/conversation/conversation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { conversationLifecycle, type Conversation } from './conversation.js';

/** From here on what is said in the conversation stands in this escalation's stream. */
export class HandOverConversation extends Command<Decided> {
  constructor(
    readonly conversationId: string,
    readonly escalationId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const handOver =
  ({ conversationId, escalationId }: Pick<HandOverConversation, 'conversationId' | 'escalationId'>) =>
  (conversation: Conversation): ConversationEvent[] => {
    if (conversation.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such conversation.');
    if (conversation.escalationId === escalationId) return [];

    return [{ type: 'ConversationHandedOver', data: { conversationId, escalationId } }];
  };

@CommandHandler(HandOverConversation)
export class HandOverConversationHandler implements ICommandHandler<HandOverConversation> {
  constructor(private readonly streams: Streams) {}

  execute(command: HandOverConversation): Promise<Decided> {
    return this.streams.decide(conversationLifecycle, command.conversationId, command.cause, handOver(command));
  }
}
