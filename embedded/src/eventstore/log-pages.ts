import type { EventLog } from './event-log.js';
import type { RecordedEvent, StreamState } from './recorded-event.js';
import { describedBy } from './stream-metadata.js';

export type Direction = 'forwards' | 'backwards';

/** Some neighbouring events of the log. `full` says that there may be more behind the last one. */
export interface Page {
  events: RecordedEvent[];
  full: boolean;
}

/** What one reader may make the server hold in memory at a time. */
const PAGE_EVENTS = 256;
const PAGE_BYTES = 1024 * 1024;

/** @param from a position: inclusive forwards, exclusive backwards */
export function readAllPage(log: EventLog, from: number, direction: Direction): Page {
  return take(direction === 'forwards' ? log.queries.allForwards.rows(from) : log.queries.allBackwards.rows(from));
}

/**
 * The events of a stream that its retention lets readers see.
 * @param from a revision, inclusive both ways
 * @param now milliseconds since 1970
 */
export function readStreamPage(log: EventLog, stream: string, from: number, direction: Direction, now: number = Date.now()): Page {
  const state = log.stateOf(stream);
  const first = firstVisible(stream, state);
  const since = state.maxAgeMs === null ? 0 : now - state.maxAgeMs;
  if (direction === 'forwards') return take(log.queries.streamForwards.rows(stream, Math.max(from, first), since));
  return take(log.queries.streamBackwards.rows(stream, first, from, since));
}

/** A stream's own metadata is kept in its last version only, unless told otherwise. */
function firstVisible(stream: string, state: StreamState): number {
  const maxCount = state.maxCount ?? (describedBy(stream) === undefined ? null : 1);
  return Math.max(state.truncateBefore, maxCount === null ? 0 : state.head - maxCount + 1);
}

function take(rows: Iterable<RecordedEvent>): Page {
  const events: RecordedEvent[] = [];
  let bytes = 0;
  for (const row of rows) {
    events.push(row);
    bytes += row.data.length + row.metadata.length;
    if (events.length >= PAGE_EVENTS || bytes >= PAGE_BYTES) return { events, full: true };
  }
  return { events, full: false };
}
