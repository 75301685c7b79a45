import type { ConversationHandedOver, ConversationStarted } from '@inbox/contracts/conversation/conversation.events';
import { known } from '../runner/known.js';
import { readModel, type Positioned } from '../runner/read-model.js';

interface ConversationRow extends Positioned {
  readonly id: string;
  readonly customer_id: string;
  readonly integration_id: string;
  /** The latest one. */
  readonly escalation_id: string | null;
  readonly started_at: string;
}

/** Whose conversation is this, who opened it, and which escalation speaks for it now? */
export const conversationList = readModel<ConversationRow, ConversationStarted | ConversationHandedOver>({
  name: 'conversation_list',
  version: 2,
  table: {
    columns: {
      id: 'uuid not null',
      customer_id: 'uuid not null',
      integration_id: 'text not null',
      escalation_id: 'uuid',
      started_at: 'timestamptz not null',
      position: 'bigint not null',
    },
    primaryKey: ['id'],
    indexes: [
      '(customer_id, started_at desc, id desc)',
      '(started_at desc, id desc)',
      '(started_at desc, id desc) where escalation_id is not null',
    ],
  },
  key: ({ data }) => data.conversationId,
  on: {
    ConversationStarted: (_, { data, at }) => ({
      id: data.conversationId,
      customer_id: data.customerId,
      integration_id: data.integrationId,
      escalation_id: null,
      started_at: at,
    }),
    ConversationHandedOver: (row, event) => ({ ...known(row, event), escalation_id: event.data.escalationId }),
  },
});
