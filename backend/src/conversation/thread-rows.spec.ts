import { describe, expect, it } from '@jest/globals';
import { id } from '@inbox/contracts/recorded.samples';
import { toMessageView, type ThreadRow } from './thread-rows.js';

/** A row as JSON out of Postgres writes it. */
const row = (over: Partial<ThreadRow> = {}): ThreadRow => ({
  conversation_id: id('conversation'),
  id: id('message'),
  number: 4,
  author: 'operator',
  author_id: id('ana'),
  author_name: 'Ana Marín',
  text: 'Hello',
  at: '2026-11-02T10:00:00.25+01:00',
  kind: 'public',
  event_type: null,
  event_from: null,
  event_to: null,
  to_name: null,
  ...over,
});

describe('An entry of a thread, as it is shown', () => {
  it('tells who said what and when, in UTC with milliseconds', () => {
    expect(toMessageView(row())).toMatchObject({
      number: 4,
      author: 'operator',
      authorName: 'Ana Marín',
      text: 'Hello',
      at: '2026-11-02T09:00:00.250Z',
      event: null,
    });
  });

  it('calls the AI agent by its name, whatever stands beside it', () => {
    expect(toMessageView(row({ author: 'ai', author_id: null, author_name: null })).authorName).toBe('AI agent');
  });

  it('has no name for somebody who is not known yet', () => {
    expect(toMessageView(row({ author: 'customer', author_name: null })).authorName).toBeNull();
  });

  it('tells of an event from whom to whom, with the name', () => {
    const line = row({ author: 'system', event_type: 'EscalationTransferred', event_from: id('ana'), event_to: id('ben'), to_name: 'Ben' });

    expect(toMessageView(line).event).toEqual({ type: 'EscalationTransferred', from: id('ana'), to: id('ben'), toName: 'Ben' });
  });
});
