import type { ConversationEvent } from '@inbox/contracts/conversation/conversation.events';
import type { HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { conversationLifecycle, type Conversation } from './conversation.js';

/** A conversation comes in with what was said so far, and is handed over at once. */
export class StartConversation extends Command<Decided> {
  constructor(
    readonly conversationId: string,
    readonly customerId: string,
    readonly integrationId: string,
    readonly said: HandoffRequest['history'],
    readonly escalationId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const start =
  ({ conversationId, customerId, integrationId, said, escalationId, cause }: StartConversation) =>
  (conversation: Conversation): ConversationEvent[] => {
    if (conversation.status === 'started') return [];

    return [
      { type: 'ConversationStarted', data: { conversationId, customerId, integrationId } },
      ...said.map(({ author, text, at }, index): ConversationEvent => {
        const message = {
          conversationId,
          escalationId: null,
          messageId: derivedId(cause.commandId, `message ${index.toString()}`),
          text,
          saidAt: new Date(at).toISOString(),
        };
        return author === 'customer'
          ? { type: 'CustomerMessageReceived', data: { ...message, customerId, externalMessageId: null } }
          : { type: 'AgentAnswered', data: message };
      }),
      { type: 'ConversationHandedOver', data: { conversationId, escalationId } },
    ];
  };

@CommandHandler(StartConversation)
export class StartConversationHandler implements ICommandHandler<StartConversation> {
  constructor(private readonly streams: Streams) {}

  execute(command: StartConversation): Promise<Decided> {
    return this.streams.decide(conversationLifecycle, command.conversationId, command.cause, start(command));
  }
}
