import { conversationPersonalFields, type ConversationEvent } from '@inbox/contracts/conversation/conversation.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

/** Everything said between one customer and us. Once it is handed over, what is said stands in the escalation's stream. */
export type Conversation =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'started';
      readonly customerId: string;
      readonly integrationId: string;
      /** The latest escalation, null before the first hand-over. */
      readonly escalationId: string | null;
    };

const evolve = (conversation: Conversation, event: ConversationEvent): Conversation => {
  switch (event.type) {
    case 'ConversationStarted':
      return { status: 'started', customerId: event.data.customerId, integrationId: event.data.integrationId, escalationId: null };
    case 'ConversationHandedOver':
      return conversation.status === 'unknown' ? conversation : { ...conversation, escalationId: event.data.escalationId };
    case 'CustomerMessageReceived':
    case 'AgentAnswered':
      return conversation;
  }
};

export const conversationLifecycle: Lifecycle<Conversation, ConversationEvent> = {
  stream: 'conversation',
  unknown: { status: 'unknown' },
  evolve,
  personal: conversationPersonalFields,
  subject: (conversation, event) =>
    'customerId' in event.data ? event.data.customerId : conversation.status === 'unknown' ? null : conversation.customerId,
};
