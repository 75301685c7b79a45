import type { ConversationStarted } from '@inbox/contracts/conversation/conversation.events';
import { readModel, type Positioned } from '../runner/read-model.js';

interface BegunRow extends Positioned {
  readonly id: string;
  readonly at: string;
}

/** When did each conversation with the AI begin? The whole that escalations are a share of (M14). */
export const conversationBegun = readModel<BegunRow, ConversationStarted>({
  name: 'conversation_begun',
  version: 1,
  table: {
    columns: { id: 'uuid not null', at: 'timestamptz not null', position: 'bigint not null' },
    primaryKey: ['id'],
    indexes: ['(at)'],
  },
  key: ({ data }) => data.conversationId,
  on: { ConversationStarted: (_, { data, at }) => ({ id: data.conversationId, at }) },
});
