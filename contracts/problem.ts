import type { MessageView } from './conversation/conversation.views.js';
import type { PersonName } from './escalation/escalation.views.js';

/** The stable codes of a refusal. */
export type ProblemCode =
  | 'INVALID'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'ALREADY_CLAIMED'
  | 'NOT_CLAIMED'
  | 'NOT_OWNER'
  | 'ALREADY_RESOLVED'
  | 'NOT_RESOLVED'
  | 'STALE'
  | 'CONFLICT'
  | 'TOO_LARGE'
  | 'KEY_REUSED'
  | 'TOO_MANY'
  | 'ENGINE_AWAY'
  | 'INTERNAL';

/** `application/problem+json` (RFC 9457) with the facts that help. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** A sentence for the operator. */
  readonly detail: string;
  readonly code: ProblemCode;
  /** Who has it, for a lost claim. */
  readonly by?: PersonName;
  /** Since when. */
  readonly at?: string;
  /** What was written meanwhile, for a stale reply. */
  readonly messages?: readonly MessageView[];
  /** Each fault of a bad body: where, and what is wrong. */
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
}
