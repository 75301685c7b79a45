import { describe, expect, it } from '@jest/globals';
import { parseFilter } from './event-filter.js';
import { shared, streams } from './protocol.js';
import type { RecordedEvent } from './recorded-event.js';

const { FilterOptions } = streams.ReadReq.Options;

function event(stream: string, type: string): RecordedEvent {
  const none = new Uint8Array();
  return { id: '', stream, type, contentType: '', data: none, metadata: none, revision: 0, position: 0, created: 0 };
}

function expression({ regex = '', prefixes = [] as string[] }) {
  const message = new FilterOptions.Expression();
  message.setRegex(regex);
  message.setPrefixList(prefixes);
  return message;
}

function onTypes(expected: { regex?: string; prefixes?: string[] }) {
  const options = new FilterOptions();
  options.setEventType(expression(expected));
  return options;
}

describe('A filter', () => {
  it('on event types leaves the stream aside', () => {
    const filter = parseFilter(onTypes({ prefixes: ['Note', 'Reply'] }));

    expect(filter?.matches(event('x-1', 'Noted'))).toBe(true);
    expect(filter?.matches(event('x-1', 'ReplySent'))).toBe(true);
    expect(filter?.matches(event('Note-1', 'Opened'))).toBe(false);
  });

  it('on stream names leaves the type aside', () => {
    const options = new FilterOptions();
    options.setStreamIdentifier(expression({ prefixes: ['note-'] }));

    expect(parseFilter(options)?.matches(event('note-1', 'Opened'))).toBe(true);
    expect(parseFilter(options)?.matches(event('x-1', 'note-'))).toBe(false);
  });

  it('by pattern excludes what the client calls system events', () => {
    const filter = parseFilter(onTypes({ regex: '^[^$].*' }));

    expect(filter?.matches(event('x-1', 'Noted'))).toBe(true);
    expect(filter?.matches(event('x-1', '$metadata'))).toBe(false);
  });

  it('refuses a pattern that is none', () => {
    expect(() => parseFilter(onTypes({ regex: '(' }))).toThrow(SyntaxError);
  });

  it('is none where the reader asked for none', () => {
    expect(parseFilter(undefined)).toBeUndefined();
  });
});

describe('The distance between checkpoints', () => {
  it('is the search window times the interval', () => {
    const options = onTypes({});
    options.setMax(50);
    options.setCheckpointintervalmultiplier(3);

    expect(parseFilter(options)?.checkpointEvery).toBe(150);
  });

  it('is 32 events where the reader names neither', () => {
    const options = onTypes({});
    options.setCount(new shared.Empty());

    expect(parseFilter(options)?.checkpointEvery).toBe(32);
  });
});
