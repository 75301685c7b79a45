import { id, minute } from '@inbox/contracts/recorded.samples';
import type { MessagesView, MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { Send } from './conversation.actions';

/** A message of the customer. */
export const message = (number: number, over: Partial<MessageView> = {}): MessageView => ({
  id: id(`message-${String(number)}`),
  number,
  author: 'customer',
  authorId: id('leila'),
  authorName: 'Leila Haddad',
  text: `Message ${String(number)}`,
  at: minute(number),
  kind: 'public',
  event: null,
  citations: [],
  attachments: [],
  ...over,
});

export const byOperator = (number: number, over: Partial<MessageView> = {}): MessageView =>
  message(number, { author: 'operator', authorId: id('ana'), authorName: 'Ana Marín', ...over });

export const messages = (items: readonly MessageView[], over: Partial<MessagesView> = {}): MessagesView => ({
  items,
  more: false,
  position: '1000',
  stale: false,
  ...over,
});

export const reply = (over: Partial<Send> = {}): Send => ({
  commandId: id('command'),
  escalationId: id('Leila'),
  conversationId: id('Leila-conversation'),
  kind: 'public',
  text: 'I am on it.',
  lastSeen: 3,
  force: false,
  ...over,
});
