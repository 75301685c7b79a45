import { conversationListQuery, type ConversationListQuery } from '@inbox/contracts/conversation/conversation.requests';
import type { ConversationPage } from '@inbox/contracts/conversation/conversation.views';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetConversationList } from './get-conversation-list.js';

@Controller('api/operations/conversations')
export class ConversationListController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  list(@Query({ schema: conversationListQuery }) query: ConversationListQuery): Promise<ConversationPage> {
    return this.queries.execute(new GetConversationList(query));
  }
}
