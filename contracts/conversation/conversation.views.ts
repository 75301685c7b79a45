import type { PersonName } from '../escalation/escalation.views.js';
import type { outcomes } from './conversation.requests.js';

/** How a conversation with the AI agent ended. */
export type Outcome = (typeof outcomes)[number];

/** One conversation of the list. */
export interface ConversationItem {
  readonly id: string;
  readonly customer: PersonName;
  /** Null while nothing says how it ended. */
  readonly outcome: Outcome | null;
  /** The latest escalation that it was handed over to. */
  readonly escalationId: string | null;
  readonly startedAt: string;
}

/** The answer of `GET /api/operations/conversations`: newest first. */
export interface ConversationPage {
  readonly items: readonly ConversationItem[];
  readonly nextCursor: string | null;
  readonly position: string;
  readonly stale: boolean;
}

/** One entry of a thread: something said, a private note, or a line of the system. */
export interface MessageView {
  readonly id: string;
  /** Its place in the conversation, from 1, without gaps. */
  readonly number: number;
  readonly author: 'customer' | 'ai' | 'operator' | 'system';
  readonly authorId: string | null;
  readonly authorName: string | null;
  /** What was said; for a line of the system its details (reason, note), often empty. */
  readonly text: string;
  readonly at: string;
  readonly kind: 'public' | 'note';
  /** For a line of the system: the event it stands for. */
  readonly event: SystemLine | null;
  readonly citations: readonly never[];
  readonly attachments: readonly never[];
}

/** What a line of the system says, ready to be put in words. */
export interface SystemLine {
  readonly type: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly toName: string | null;
}

/** The answer of `GET /api/conversations/:id/messages`: oldest first, ending before `before`. */
export interface MessagesView {
  readonly items: readonly MessageView[];
  /** True when older messages exist. */
  readonly more: boolean;
  readonly position: string;
  readonly stale: boolean;
}
