/** An event as a client proposes it. `data` and `metadata` are bytes: the store never looks inside. */
export interface ProposedEvent {
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** An event in the log. `revision` counts from 0 within its stream, `position` grows over the whole log, `created` is in milliseconds since 1970. */
export interface RecordedEvent extends ProposedEvent {
  stream: string;
  revision: number;
  position: number;
  created: number;
}

export type ExpectedRevision = number | 'any' | 'no_stream' | 'stream_exists';

export interface ProposedAppend {
  stream: string;
  expected: ExpectedRevision;
  events: ProposedEvent[];
}

/** What the log knows about one stream. `head` is the revision of its last event, -1 while it has none. */
export interface StreamState {
  head: number;
  tombstoned: boolean;
  softDeleted: boolean;
  truncateBefore: number;
  maxCount: number | null;
  maxAgeMs: number | null;
}

export const UNKNOWN_STREAM: StreamState = {
  head: -1,
  tombstoned: false,
  softDeleted: false,
  truncateBefore: 0,
  maxCount: null,
  maxAgeMs: null,
};

/** A position in the log is the offset of the record, as in the real server: it grows, but not by one. */
export const LOG_START = 128;

export function recordSize(event: ProposedEvent, stream: string): number {
  return LOG_START + stream.length + event.type.length + event.data.length + event.metadata.length;
}
