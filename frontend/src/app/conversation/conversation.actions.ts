import { createActionGroup, props } from '@ngrx/store';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type { Refused } from '../http/problem';

/** One message on its way. Its command id stays the same at every attempt. */
export interface Send {
  readonly commandId: string;
  readonly escalationId: string;
  readonly conversationId: string;
  readonly kind: 'public' | 'note';
  readonly text: string;
  /** The number of the last message that its author had on screen. */
  readonly lastSeen: number;
  readonly force: boolean;
}

export const threadCommands = createActionGroup({
  source: 'Thread Commands',
  events: { 'Load older': props<{ conversationId: string }>(), Reread: props<{ conversationId: string }>() },
});

export const threadAnswers = createActionGroup({
  source: 'Thread Answers',
  events: {
    /** The thread's end. `unread`: the customer has written what this operator has not seen. */
    Read: props<{ conversationId: string; page: MessagesView; unread: boolean }>(),
    'Older read': props<{ conversationId: string; page: MessagesView }>(),
    Failed: props<{ conversationId: string; problem: Refused }>(),
  },
});

export const sendCommands = createActionGroup({
  source: 'Send Commands',
  events: {
    Send: props<{ send: Send }>(),
    Retry: props<{ send: Send }>(),
    Discard: props<{ commandId: string }>(),
    'Review stale': props<{ escalationId: string }>(),
  },
});

export const sendAnswers = createActionGroup({
  source: 'Send Answers',
  events: {
    Accepted: props<{ send: Send; messageId: string | null; position: string }>(),
    Refused: props<{ send: Send; problem: Refused }>(),
    /** What an earlier page of this window had not seen confirmed. */
    'Unconfirmed found': props<{ sends: readonly Send[] }>(),
  },
});

export const draftCommands = createActionGroup({
  source: 'Draft Commands',
  events: {
    Type: props<{ escalationId: string; text: string }>(),
    /** The compose box lost the focus or shows another escalation: keep it now. */
    Leave: props<{ escalationId: string }>(),
  },
});

export const draftAnswers = createActionGroup({
  source: 'Draft Answers',
  events: {
    /** `saved`: what the server holds; `text`: what was typed here and not kept there yet, else the same. */
    Read: props<{ escalationId: string; text: string; saved: string }>(),
    Kept: props<{ escalationId: string; text: string; at: string }>(),
    'Not kept': props<{ escalationId: string }>(),
  },
});
