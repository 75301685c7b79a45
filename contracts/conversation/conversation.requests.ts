import * as z from 'zod';
import { longestMessage, writtenText } from '../text.js';

export const customerMessageRequest = z.strictObject({
  text: writtenText('message', longestMessage),
  /** The sender's own id of the message: sent twice, it counts once. */
  externalMessageId: z.optional(writtenText('external message id', 200)),
});
export type CustomerMessageRequest = z.infer<typeof customerMessageRequest>;

/** The query of `GET /api/conversations/:id/messages`: the messages before number `before`, the latest where it is not given. */
export const messagesQuery = z.object({
  before: z.optional(z.coerce.number().int().min(1)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.optional(z.string().regex(/^\d{1,20}$/, 'A position is written in digits, as an answer gave it.')),
});
export type MessagesQuery = z.infer<typeof messagesQuery>;

/** How a conversation with the AI agent ended. */
export const outcomes = ['RESOLVED_BY_AI', 'ESCALATED', 'ABANDONED', 'LOW_CONFIDENCE'] as const;

const instant = z.iso.datetime({ offset: true, message: 'A time is written as 2026-11-22T09:30:00.000Z.' });

/** The query of `GET /api/operations/conversations`. */
export const conversationListQuery = z.object({
  outcome: z.optional(z.enum(outcomes)),
  /** Started at or after. */
  from: z.optional(instant),
  /** Started before. */
  to: z.optional(instant),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.optional(z.string().max(300)),
  after: z.optional(z.string().regex(/^\d{1,20}$/, 'A position is written in digits, as an answer gave it.')),
});
export type ConversationListQuery = z.infer<typeof conversationListQuery>;
