import { id } from '../recorded.samples.js';
import type { AgentAnswered, ConversationHandedOver, ConversationStarted, CustomerMessageReceived } from './conversation.events.js';

export const started = (over: Partial<ConversationStarted['data']> = {}): ConversationStarted => ({
  type: 'ConversationStarted',
  data: { conversationId: id('conversation'), customerId: id('leila'), integrationId: id('bot'), ...over },
});

export const customerWrote = (over: Partial<CustomerMessageReceived['data']> = {}): CustomerMessageReceived => ({
  type: 'CustomerMessageReceived',
  data: {
    conversationId: id('conversation'),
    escalationId: null,
    customerId: id('leila'),
    messageId: id('customer-message'),
    text: 'My desk has not arrived.',
    externalMessageId: null,
    saidAt: null,
    ...over,
  },
});

export const agentAnswered = (over: Partial<AgentAnswered['data']> = {}): AgentAnswered => ({
  type: 'AgentAnswered',
  data: {
    conversationId: id('conversation'),
    escalationId: null,
    messageId: id('agent-message'),
    text: 'Parcels can stay at a depot for three working days.',
    saidAt: null,
    ...over,
  },
});

export const handedOver = (over: Partial<ConversationHandedOver['data']> = {}): ConversationHandedOver => ({
  type: 'ConversationHandedOver',
  data: { conversationId: id('conversation'), escalationId: id('escalation'), ...over },
});
