import { Module } from '@nestjs/common';
import { ConversationController } from './conversation.controller.js';
import { GetConversationThreadHandler } from './get-conversation-thread.js';
import { HandOverConversationHandler } from './hand-over-conversation.js';
import { ReceiveCustomerMessageHandler } from './receive-customer-message.js';
import { StartConversationHandler } from './start-conversation.js';

@Module({
  controllers: [ConversationController],
  providers: [StartConversationHandler, HandOverConversationHandler, ReceiveCustomerMessageHandler, GetConversationThreadHandler],
})
export class ConversationModule {}
