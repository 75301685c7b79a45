import type { ConversationHandedOver, ConversationStarted } from '@inbox/contracts/conversation/conversation.events';
import type { EscalationRaised } from '@inbox/contracts/escalation/escalation.events';
import { readModel, type Positioned } from '../runner/read-model.js';

interface HistoryRow extends Positioned {
  /** The escalation's, or the conversation's while it needed none. */
  readonly id: string;
  readonly customer_id: string;
  readonly conversation_id: string;
  readonly escalation_id: string | null;
  readonly at: string;
}

/** What has this customer come for, and when? A row for each escalation, and one for a conversation without any. */
export const customerHistory = readModel<HistoryRow, ConversationStarted | ConversationHandedOver | EscalationRaised>({
  name: 'customer_history',
  version: 1,
  table: {
    columns: {
      id: 'uuid not null',
      customer_id: 'uuid not null',
      conversation_id: 'uuid not null',
      escalation_id: 'uuid',
      at: 'timestamptz not null',
      position: 'bigint not null',
    },
    primaryKey: ['id'],
    indexes: ['(customer_id, at desc, id desc)'],
  },
  key: ({ type, data }) => (type === 'EscalationRaised' ? data.escalationId : data.conversationId),
  on: {
    ConversationStarted: (_, { data, at }) => ({
      id: data.conversationId,
      customer_id: data.customerId,
      conversation_id: data.conversationId,
      escalation_id: null,
      at,
    }),
    ConversationHandedOver: () => null,
    EscalationRaised: (_, { data, at }) => ({
      id: data.escalationId,
      customer_id: data.customerId,
      conversation_id: data.conversationId,
      escalation_id: data.escalationId,
      at,
    }),
  },
});
