import {
  customerMessageRequest,
  messagesQuery,
  type CustomerMessageRequest,
  type MessagesQuery,
} from '@inbox/contracts/conversation/conversation.requests';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type { ReplyAccepted } from '@inbox/contracts/escalation/escalation.views';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { PathId } from '../http/path-id.js';
import { Because, By, type Caller } from '../identity/caller.js';
import { GetConversationThread } from './get-conversation-thread.js';
import { ReceiveCustomerMessage } from './receive-customer-message.js';

const conversationId = new PathId('conversation');

@Controller('api/conversations/:id')
export class ConversationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('messages')
  messages(
    @Param('id', conversationId) id: string,
    @Query({ schema: messagesQuery }) query: MessagesQuery,
    @By() { role, integrationId }: Caller,
  ): Promise<MessagesView> {
    return this.queries.execute(new GetConversationThread(id, query, role === null ? integrationId : null));
  }

  @Post('customer-messages')
  @HttpCode(200)
  async receive(
    @Param('id', conversationId) id: string,
    @Body({ schema: customerMessageRequest }) { text, externalMessageId }: CustomerMessageRequest,
    @By() { integrationId }: Caller,
    @Because() cause: Cause,
  ): Promise<ReplyAccepted> {
    const received = await this.commands.execute(new ReceiveCustomerMessage(id, integrationId, text, externalMessageId ?? null, cause));
    return { messageId: received.messageId, position: received.position };
  }
}
