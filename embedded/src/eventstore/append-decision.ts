import type { ProposedAppend, StreamState } from './recorded-event.js';

/** Where an event with this id already stands in the stream. */
export interface Place {
  revision: number;
  position: number;
}

/** What a decision may ask of the log about one stream; all answers are as of now. */
export interface StreamFacts {
  state: StreamState;
  hasMetadata(): boolean;
  placeOfId(id: string): Place | undefined;
  at(revision: number): (Place & { id: string }) | undefined;
}

export type Decision =
  { outcome: 'write'; reopens: boolean } | { outcome: 'repeat'; place: Place } | { outcome: 'wrong-revision' } | { outcome: 'deleted' };

/**
 * Decides one append as the real server does: first the state of the stream, then whether these very events are in it already, then the
 * expected revision.
 */
export function decideAppend(append: ProposedAppend, facts: StreamFacts): Decision {
  const { state } = facts;
  if (state.tombstoned) return { outcome: 'deleted' };
  if (append.expected === 'stream_exists') {
    if (state.softDeleted) return { outcome: 'deleted' };
    if (state.head < 0 && !facts.hasMetadata()) return { outcome: 'wrong-revision' };
  }
  if (append.expected === 'any' || append.expected === 'stream_exists') return decideByIds(append, facts);

  const expected = append.expected === 'no_stream' ? -1 : append.expected;
  if (expected === state.head) return { outcome: 'write', reopens: state.softDeleted };
  if (expected > state.head) return { outcome: 'wrong-revision' };
  return decideByRevisions(append, expected, facts);
}

function decideByIds(append: ProposedAppend, facts: StreamFacts): Decision {
  let last: Place | undefined;
  for (const [index, event] of append.events.entries()) {
    const place = facts.placeOfId(event.id);
    if (!place) return index === 0 ? { outcome: 'write', reopens: facts.state.softDeleted } : { outcome: 'wrong-revision' };
    last = place;
  }
  return last ? { outcome: 'repeat', place: last } : { outcome: 'write', reopens: false };
}

function decideByRevisions(append: ProposedAppend, expected: number, facts: StreamFacts): Decision {
  let last: Place | undefined;
  for (const [index, event] of append.events.entries()) {
    const found = facts.at(expected + 1 + index);
    if (found?.id !== event.id) {
      const reopens = index === 0 && append.expected === 'no_stream' && facts.state.softDeleted;
      return reopens ? { outcome: 'write', reopens } : { outcome: 'wrong-revision' };
    }
    last = found;
  }
  return last ? { outcome: 'repeat', place: last } : { outcome: 'wrong-revision' };
}
