import type { MessagesView, MessageView } from '@inbox/contracts/conversation/conversation.views';
import { comparePositions, laterPosition } from '../http/position';
import type { Refused } from '../http/problem';
import type { Send } from './conversation.actions';

export interface ThreadState {
  readonly conversationId: string;
  /** Oldest first, each number once. */
  readonly messages: readonly MessageView[];
  readonly more: boolean;
  readonly loaded: boolean;
  readonly loadingOlder: boolean;
  readonly problem: Refused | null;
  /** The "New" mark stands before this number. */
  readonly newFrom: number | null;
  readonly position: string;
}

export interface Sending {
  readonly send: Send;
  readonly state: 'sending' | 'failed';
  readonly error: string | null;
  /** It failed because nobody answered, or the page was closed before the answer. */
  readonly unanswered: boolean;
  /** Known once the server has accepted it. */
  readonly messageId: string | null;
  /** The place in the log of its acceptance: a thread that reflects it has the message. */
  readonly position: string | null;
}

export interface Draft {
  readonly text: string;
  /** What the server holds; null while that is unknown. */
  readonly saved: string | null;
  readonly savedAt: string | null;
}

export interface Stale {
  readonly messages: readonly MessageView[];
}

export interface ConversationState {
  readonly threads: Readonly<Record<string, ThreadState>>;
  readonly sendings: readonly Sending[];
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly stale: Readonly<Record<string, Stale>>;
  /** Up to which number the panel of a stale reply has shown an escalation's messages. */
  readonly shownStale: Readonly<Record<string, number>>;
}

export const initialState: ConversationState = { threads: {}, sendings: [], drafts: {}, stale: {}, shownStale: {} };

const emptyThread: Omit<ThreadState, 'conversationId'> = {
  messages: [],
  more: false,
  loaded: false,
  loadingOlder: false,
  problem: null,
  newFrom: null,
  position: '0',
};
const emptyDraft: Draft = { text: '', saved: null, savedAt: null };

/** Both lists as one: by number, each number once, the later copy wins. */
export const mergedMessages = (held: readonly MessageView[], more: readonly MessageView[]): readonly MessageView[] => {
  if (more.length === 0) return held;
  const byNumber = new Map([...held, ...more].map((message) => [message.number, message]));
  return [...byNumber.values()].sort((left, right) => left.number - right.number);
};

/** True when the server does not hold what was typed. */
export const isUnkept = (draft: Draft | undefined): boolean => draft !== undefined && draft.text !== (draft.saved ?? '');

/** True when `messages`, put behind what is held, would leave a hole. */
export const leavesHole = (held: readonly MessageView[], messages: readonly MessageView[]): boolean => {
  const last = held.at(-1)?.number;
  const first = messages[0]?.number;
  return last !== undefined && first !== undefined && first > last + 1;
};

/** Where the unread part of a thread begins: after the last word of an operator. Null where all of it is new. */
const unreadFrom = (messages: readonly MessageView[]): number | null => {
  const lastOwn = messages.findLastIndex(({ author }) => author === 'operator');
  const first = messages.find(({ author }, index) => author === 'customer' && index > lastOwn)?.number ?? null;
  return first === messages[0]?.number ? null : first;
};

export const changeThread = (
  state: ConversationState,
  conversationId: string,
  change: (thread: ThreadState) => ThreadState,
): ConversationState => ({
  ...state,
  threads: { ...state.threads, [conversationId]: change(state.threads[conversationId] ?? { ...emptyThread, conversationId }) },
});

export const changeDraft = (state: ConversationState, escalationId: string, change: Partial<Draft>): ConversationState => ({
  ...state,
  drafts: { ...state.drafts, [escalationId]: { ...(state.drafts[escalationId] ?? emptyDraft), ...change } },
});

/** The end of a thread as read from the server. Where it does not reach back to what is held, what is held is let go: no holes. */
export const withEnd = (thread: ThreadState, page: MessagesView, unread: boolean): ThreadState => {
  const hole = leavesHole(thread.messages, page.items);
  const messages = hole ? page.items : mergedMessages(thread.messages, page.items);
  const longer = !hole && thread.messages.length > 0 && (thread.messages[0]?.number ?? 0) < (page.items[0]?.number ?? 0);
  return {
    ...thread,
    messages,
    more: longer ? thread.more : page.more,
    loaded: true,
    problem: null,
    newFrom: unread ? unreadFrom(messages) : thread.newFrom,
    position: laterPosition(thread.position, page.position),
  };
};

export const withOlder = (thread: ThreadState, page: MessagesView): ThreadState => ({
  ...thread,
  messages: mergedMessages(page.items, thread.messages),
  more: page.more,
  loadingOlder: false,
});

/** Messages pushed while the thread is open. What would leave a hole is left to the reading that follows. */
export const withPushed = (thread: ThreadState, messages: readonly MessageView[], position: string): ThreadState => {
  if (!thread.loaded || leavesHole(thread.messages, messages)) return thread;
  const last = thread.messages.at(-1)?.number ?? 0;
  const fresh = messages.find(({ author, number }) => author === 'customer' && number > last)?.number ?? null;
  return {
    ...thread,
    messages: mergedMessages(thread.messages, messages),
    newFrom: thread.newFrom ?? fresh,
    position: laterPosition(thread.position, position),
  };
};

/** Has the thread this message already, as the server's own? It may be pushed before the answer to its sending is there. */
export const hasArrived = ({ send, messageId }: Sending, messages: readonly MessageView[], me: string | null): boolean =>
  messages.some((message) =>
    messageId === null
      ? message.number > send.lastSeen && message.authorId === me && message.kind === send.kind && message.text === send.text
      : message.id === messageId,
  );

/** Messages on their way, without those of this conversation that a thread at `position` has for certain. */
export const withoutArrived = (state: ConversationState, conversationId: string, position: string): ConversationState => {
  const left = state.sendings.filter(
    (sending) =>
      sending.send.conversationId !== conversationId || sending.position === null || comparePositions(sending.position, position) > 0,
  );
  return left.length === state.sendings.length ? state : { ...state, sendings: left };
};
