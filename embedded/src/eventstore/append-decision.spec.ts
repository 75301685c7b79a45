import { describe, expect, it } from '@jest/globals';
import { decideAppend, type StreamFacts } from './append-decision.js';
import { type ExpectedRevision, type ProposedAppend, type StreamState, UNKNOWN_STREAM } from './recorded-event.js';

const position = (revision: number) => 1000 + revision * 10;

/** A stream that holds events with these ids, in this order. */
function streamOf(ids: string[], state: Partial<StreamState> = {}, hasMetadata = false): StreamFacts {
  const place = (revision: number) => ({ revision, position: position(revision) });
  return {
    state: { ...UNKNOWN_STREAM, head: ids.length - 1, ...state },
    hasMetadata: () => hasMetadata,
    placeOfId: (id) => (ids.includes(id) ? place(ids.lastIndexOf(id)) : undefined),
    at: (revision) => {
      const id = ids[revision];
      return id === undefined ? undefined : { id, ...place(revision) };
    },
  };
}

function append(ids: string[], expected: ExpectedRevision): ProposedAppend {
  const none = new Uint8Array();
  return {
    stream: 'note-1',
    expected,
    events: ids.map((id) => ({ id, type: 'Noted', contentType: 'application/json', data: none, metadata: none })),
  };
}

const write = { outcome: 'write', reopens: false };
const wrong = { outcome: 'wrong-revision' };
const repeat = (revision: number) => ({
  outcome: 'repeat',
  place: expect.objectContaining({ revision, position: position(revision) }) as unknown,
});

describe('Deciding an append', () => {
  it.each<[string, ExpectedRevision, string[], unknown]>([
    ['writes to a stream that does not exist when told so', 'no_stream', [], write],
    ['writes to a stream that does not exist when told nothing', 'any', [], write],
    ['writes at the head', 1, ['a', 'b'], write],
    ['refuses a stream that exists when told that it does not', 'no_stream', ['a'], wrong],
    ['refuses a revision before the head', 0, ['a', 'b'], wrong],
    ['refuses a revision beyond the head', 2, ['a', 'b'], wrong],
    ['refuses a stream that does not exist when told that it does', 'stream_exists', [], wrong],
  ])('%s', (_sentence, expected, ids, decision) => {
    expect(decideAppend(append(['new'], expected), streamOf(ids))).toEqual(decision);
  });

  it('finds that a stream exists by its metadata', () => {
    expect(decideAppend(append(['new'], 'stream_exists'), streamOf([], {}, true))).toEqual(write);
  });

  it('writes nothing into a stream that was deleted for good', () => {
    expect(decideAppend(append(['new'], 'any'), streamOf(['a'], { tombstoned: true }))).toEqual({ outcome: 'deleted' });
  });
});

describe('Deciding an append to a deleted stream', () => {
  const deleted = streamOf(['a', 'b'], { softDeleted: true });

  it.each<ExpectedRevision>(['any', 'no_stream', 1])('reopens it at the revision %s', (expected) => {
    expect(decideAppend(append(['new'], expected), deleted)).toEqual({ outcome: 'write', reopens: true });
  });

  it('refuses an older revision', () => {
    expect(decideAppend(append(['new'], 0), deleted)).toEqual(wrong);
  });

  it('does not find that it exists', () => {
    expect(decideAppend(append(['new'], 'stream_exists'), deleted)).toEqual({ outcome: 'deleted' });
  });
});

describe('Deciding an append of events that are there already', () => {
  const stream = streamOf(['a', 'b', 'c', 'd']);

  it.each<[ExpectedRevision, string[], number]>([
    ['no_stream', ['a', 'b'], 1],
    [0, ['b', 'c'], 2],
    ['any', ['c', 'd'], 3],
    ['stream_exists', ['a'], 0],
  ])('at the revision %s repeats the first answer', (expected, ids, last) => {
    expect(decideAppend(append(ids, expected), stream)).toEqual(repeat(last));
  });

  it.each<[string, ExpectedRevision, string[]]>([
    ['stand elsewhere', 1, ['b', 'c']],
    ['are followed by a new one', 'any', ['a', 'new']],
    ['are followed by another one than in the stream', 0, ['b', 'd']],
    ['reach beyond the head', 2, ['d', 'new']],
  ])('refuses those that %s', (_reason, expected, ids) => {
    expect(decideAppend(append(ids, expected), stream)).toEqual(wrong);
  });

  it('writes again what follows a new one', () => {
    expect(decideAppend(append(['new', 'a'], 'any'), stream)).toEqual(write);
  });
});

describe('Deciding an append of no events', () => {
  it('accepts it at the head and anywhere, and refuses it at another revision', () => {
    expect(decideAppend(append([], 0), streamOf(['a']))).toEqual(write);
    expect(decideAppend(append([], 'any'), streamOf(['a']))).toEqual(write);
    expect(decideAppend(append([], 'no_stream'), streamOf(['a']))).toEqual(wrong);
  });
});
