import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HearCustomer } from '../escalation/hear-customer.js';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { conversationLifecycle, type Conversation } from './conversation.js';

/** The customer writes again in a conversation that was handed over. */
export class ReceiveCustomerMessage extends Command<Decided & { messageId: string }> {
  constructor(
    readonly conversationId: string,
    readonly integrationId: string | null,
    readonly text: string,
    readonly externalMessageId: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** The escalation that hears the message. @throws Refusal NOT_FOUND also to an integration that did not open the conversation */
export const hearer =
  (integrationId: string | null) =>
  (conversation: Conversation): { readonly customerId: string; readonly escalationId: string } => {
    if (conversation.status === 'unknown' || conversation.integrationId !== integrationId) {
      throw new Refusal('NOT_FOUND', 'There is no such conversation.');
    }
    const { customerId, escalationId } = conversation;
    if (escalationId === null) throw new Refusal('CONFLICT', 'This conversation has not been handed over to people yet.');

    return { customerId, escalationId };
  };

@CommandHandler(ReceiveCustomerMessage)
export class ReceiveCustomerMessageHandler implements ICommandHandler<ReceiveCustomerMessage> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
  ) {}

  async execute(command: ReceiveCustomerMessage): Promise<Decided & { messageId: string }> {
    const { conversationId, integrationId, text, externalMessageId } = command;
    const { state } = await this.streams.recent(conversationLifecycle, conversationId);
    const { customerId, escalationId } = hearer(integrationId)(state);
    const cause: Cause = { ...countedOnce(command), actor: { id: customerId, kind: 'customer', role: null } };
    const messageId = derivedId(cause.commandId, 'message');
    const message = { conversationId, customerId, messageId, text, externalMessageId };
    const decided = await this.commands.execute(new HearCustomer(escalationId, message, cause));

    return { ...decided, messageId };
  }
}

/** Sent twice under the sender's own id, a message is one command. */
const countedOnce = ({ conversationId, externalMessageId, cause }: ReceiveCustomerMessage): Cause =>
  externalMessageId === null ? cause : { ...cause, commandId: derivedId(conversationId, `external ${externalMessageId}`) };
