import type { DomainEvent, PersonalFields } from '../recorded.js';

export type ConversationStarted = DomainEvent<
  'ConversationStarted',
  {
    readonly conversationId: string;
    readonly customerId: string;
    /** The API token or widget that opened it: it may read the public messages. */
    readonly integrationId: string;
  }
>;

/** In the conversation's stream before a hand-over, in the escalation's stream after it. */
export type CustomerMessageReceived = DomainEvent<
  'CustomerMessageReceived',
  {
    readonly conversationId: string;
    readonly escalationId: string | null;
    readonly customerId: string;
    readonly messageId: string;
    readonly text: string;
    readonly externalMessageId: string | null;
    /** When it was said, where that lies before it was recorded (history that came with a hand-over). */
    readonly saidAt: string | null;
  }
>;

/** The AI agent answered the customer. */
export type AgentAnswered = DomainEvent<
  'AgentAnswered',
  {
    readonly conversationId: string;
    readonly escalationId: string | null;
    readonly messageId: string;
    readonly text: string;
    readonly saidAt: string | null;
  }
>;

/** From here on what is said stands in the escalation's stream. A later hand-over takes its place. */
export type ConversationHandedOver = DomainEvent<
  'ConversationHandedOver',
  {
    readonly conversationId: string;
    readonly escalationId: string;
  }
>;

export type ConversationEvent = ConversationStarted | CustomerMessageReceived | AgentAnswered | ConversationHandedOver;

export const conversationPersonalFields: PersonalFields<ConversationEvent> = {
  ConversationStarted: [],
  CustomerMessageReceived: ['text'],
  AgentAnswered: ['text'],
  ConversationHandedOver: [],
};
