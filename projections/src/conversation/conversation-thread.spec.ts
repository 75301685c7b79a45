import { agentAnswered, customerWrote, handedOver, started } from '@inbox/contracts/conversation/conversation.samples';
import { claimed, raised, replied } from '@inbox/contracts/escalation/escalation.samples';
import type { Recorded } from '@inbox/contracts/recorded';
import { history, id, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { conversationThread } from './conversation-thread.js';
import type { ThreadEvent } from './thread-entry.js';

const conversation = history<ThreadEvent>(started(), customerWrote(), agentAnswered(), handedOver()).map((event) => ({
  ...event,
  stream: `conversation-${id('conversation')}`,
}));
const escalation = history<ThreadEvent>(raised({ messagesBefore: 2 }), claimed(), replied());

const threadOf = async (...batches: Recorded<ThreadEvent>[][]) => {
  const tables = memoryTables();
  for (const batch of batches) await conversationThread.apply(tables, batch);
  return tables.rows('conversation_thread');
};

describe('The thread of a conversation', () => {
  it('numbers what was said and what happened from 1 without gaps, over both streams', async () => {
    expect(await threadOf([...conversation, ...escalation])).toMatchObject([
      { number: 1, author: 'customer', escalation_id: null },
      { number: 2, author: 'ai', escalation_id: null },
      { number: 3, event_type: 'EscalationRaised', escalation_id: id('escalation') },
      { number: 4, event_type: 'EscalationClaimed', conversation_id: id('conversation') },
      { number: 5, author: 'operator', conversation_id: id('conversation') },
    ]);
  });

  it('is the same however the log was cut into batches', async () => {
    const events = [...conversation, ...escalation];
    expect(await threadOf(...events.map((event) => [event]))).toEqual(await threadOf(events));
  });

  it('does not guess where an escalation belongs that was never raised', async () => {
    await expect(threadOf([recorded<ThreadEvent>(claimed(), { revision: 1 })])).rejects.toThrow('could not take EscalationClaimed');
  });
});
