import { mine, ana } from '../../escalation/inbox-item.samples';
import { byOperator, message, reply } from '../../conversation/message.samples';
import { type ConversationState, initialState } from '../../conversation/conversation.state';
import { conversationOf } from './open-conversation';
import { timeOfDay } from './time-of-day';

const own = mine('Leila');
const thread: ConversationState['threads'][string] = {
  conversationId: own.conversationId,
  messages: [message(3)],
  more: true,
  loaded: true,
  loadingOlder: false,
  problem: null,
  newFrom: 3,
  position: '1',
};
const sending = { send: reply(), state: 'sending', error: null, unanswered: false, messageId: null, position: null } as const;
const shown = (state: Partial<ConversationState>, offline = false) => conversationOf({ ...initialState, ...state }, own, ana.id, offline);

describe('The conversation pane', () => {
  it('shows the thread of this conversation', () => {
    expect(shown({ threads: { [own.conversationId]: thread } })).toMatchObject({
      loaded: true,
      more: true,
      newFrom: 3,
      messages: [{ number: 3 }],
    });
  });

  it('shows nothing of another one', () => {
    const elsewhere = {
      threads: { other: thread },
      sendings: [{ ...sending, send: reply({ escalationId: 'other' }) }],
      drafts: { other: { text: 'x', saved: null, savedAt: null } },
    };
    expect(shown(elsewhere)).toMatchObject({ loaded: false, messages: [], pending: [], draft: '', kept: '' });
  });

  it('shows a message on its way, with why it failed', () => {
    const failed = { ...sending, state: 'failed', error: 'Nobody answers.' } as const;
    expect(shown({ sendings: [failed] }).pending).toEqual([
      { commandId: sending.send.commandId, text: 'I am on it.', kind: 'public', state: 'failed', error: 'Nobody answers.' },
    ]);
  });

  it('shows it no longer once the thread has it', () => {
    const arrived = { ...thread, messages: [message(3), byOperator(4, { text: 'I am on it.' })] };
    expect(shown({ sendings: [sending], threads: { [own.conversationId]: arrived } }).pending).toEqual([]);
  });

  const kept = (draft: ConversationState['drafts'][string], offline = false) => shown({ drafts: { [own.id]: draft } }, offline).kept;

  it('says where the draft is kept', () => {
    const savedAt = '2026-11-02T10:24:00.000Z';
    expect(kept({ text: 'I am', saved: 'I am', savedAt })).toBe(`Draft saved ${timeOfDay(savedAt)}`);
    expect(kept({ text: 'I am', saved: 'I am', savedAt: null })).toBe('Draft saved');
    expect(kept({ text: 'I am on', saved: 'I am', savedAt })).toBe('Saving draft …');
    expect(kept({ text: 'I am on', saved: 'I am', savedAt }, true)).toBe('Kept on this device');
    expect(kept({ text: '', saved: 'I am', savedAt })).toBe('');
  });

  const unreachable = { type: '', title: '', status: 0, code: 'UNREACHABLE', detail: 'Nobody answers.', retryAfter: null } as const;

  it('says once that the operator is offline', () => {
    const threads = { [own.conversationId]: { ...thread, problem: unreachable } };
    expect(shown({ threads }).problem).toBe('Nobody answers.');
    expect(shown({ threads }, true).problem).toBeNull();
  });
});
