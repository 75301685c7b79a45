import { Module } from '@nestjs/common';
import { ConversationListController } from './conversation-list.controller.js';
import { ConversationController } from './conversation.controller.js';
import { GetConversationListHandler } from './get-conversation-list.js';
import { GetConversationThreadHandler } from './get-conversation-thread.js';
import { HandOverConversationHandler } from './hand-over-conversation.js';
import { ReceiveCustomerMessageHandler } from './receive-customer-message.js';
import { StartConversationHandler } from './start-conversation.js';

@Module({
  controllers: [ConversationController, ConversationListController],
  providers: [
    StartConversationHandler,
    HandOverConversationHandler,
    ReceiveCustomerMessageHandler,
    GetConversationThreadHandler,
    GetConversationListHandler,
  ],
})
export class ConversationModule {}
