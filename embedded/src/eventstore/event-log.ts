import type { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { decideAppend, type StreamFacts } from './append-decision.js';
import { prepareQueries, type Queries } from './event-queries.js';
import { openEventTables, type StreamRow } from './event-tables.js';
import { RECENT_IDS, RecentIds } from './recent-ids.js';
import { LOG_START, type ProposedAppend, type ProposedEvent, recordSize, type StreamState, UNKNOWN_STREAM } from './recorded-event.js';
import { describedBy, metastreamOf, parseRetention, SOFT_DELETE_MARK, withTruncateBefore } from './stream-metadata.js';

export type AppendResult =
  | { outcome: 'written'; revision: number; position: number | undefined }
  | { outcome: 'wrong-revision'; head: number }
  | { outcome: 'deleted' };

/** The type of the last event of a stream that was deleted for good. */
export const STREAM_DELETED = '$streamDeleted';

/**
 * The log in one SQLite file: the only writer. Its methods are synchronous; those that write belong inside `transaction`, and what they
 * wrote is durable when `transaction` returns.
 */
export class EventLog {
  readonly queries: Queries;
  readonly #database: DatabaseSync;
  readonly #now: () => number;
  #next: number;
  #recent: RecentIds;

  /**
   * @param directory an existing folder that nobody else uses
   * @param now the server's clock, in milliseconds since 1970
   */
  constructor(directory: string, now: () => number = Date.now) {
    this.#database = openEventTables(join(directory, 'events.db'));
    this.queries = prepareQueries(this.#database);
    this.#now = now;
    this.#next = this.#readNext();
    this.#recent = this.#readRecent();
  }

  /** Where the next record will begin. Every event is at a smaller position. */
  get end(): number {
    return this.#next;
  }

  close(): void {
    this.#database.close();
  }

  /** Runs `write` in one durable transaction; a throw undoes all of it. */
  transaction<T>(write: () => T): T {
    this.queries.begin.run();
    const next = this.#next;
    try {
      const result = write();
      this.queries.commit.run();
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.queries.rollback.run();
      this.#next = next;
      this.#recent = this.#readRecent();
      throw error;
    }
  }

  stateOf(stream: string): StreamState {
    const row = this.queries.stream.first(stream);
    return row ? stateFrom(row) : UNKNOWN_STREAM;
  }

  /** Appends all events of one request, or none. The same events again are answered with the place where they stand. */
  append(append: ProposedAppend): AppendResult {
    const row = this.queries.stream.first(append.stream);
    const decision = decideAppend(append, this.#factsAbout(append.stream, row));
    if (decision.outcome === 'deleted') return { outcome: 'deleted' };
    if (decision.outcome === 'wrong-revision') return { outcome: 'wrong-revision', head: row?.head ?? -1 };
    if (decision.outcome === 'repeat') return { outcome: 'written', ...decision.place };
    if (decision.reopens) this.#setTruncateBefore(append.stream, String((row?.head ?? -1) + 1));
    return { outcome: 'written', ...this.#write(append.stream, append.events, row) };
  }

  /** Hides every event of the stream from its readers; the next append reopens it, and its revisions go on. */
  softDelete(stream: string): number {
    return this.#setTruncateBefore(stream, SOFT_DELETE_MARK);
  }

  /** Closes the stream for good. */
  tombstone(stream: string): number {
    const none = new Uint8Array();
    const event = { id: randomUUID(), type: STREAM_DELETED, contentType: 'application/octet-stream', data: none, metadata: none };
    const { position } = this.#write(stream, [event], this.queries.stream.first(stream));
    this.queries.tombstone.run(stream);
    return position ?? this.#next;
  }

  #setTruncateBefore(stream: string, truncateBefore: string): number {
    const metastream = metastreamOf(stream);
    const row = this.queries.stream.first(metastream);
    const last = row && this.queries.atRevision.first(row.id, row.head);
    const data = withTruncateBefore(last?.data, truncateBefore);
    const event = { id: randomUUID(), type: '$metadata', contentType: 'application/json', data, metadata: new Uint8Array() };
    return this.#write(metastream, [event], row).position ?? this.#next;
  }

  #factsAbout(stream: string, row: StreamRow | undefined): StreamFacts {
    return {
      state: row ? stateFrom(row) : UNKNOWN_STREAM,
      hasMetadata: () => this.stateOf(metastreamOf(stream)).head >= 0,
      placeOfId: (id) => this.#recent.find(stream, id),
      at: (revision) => row && this.queries.atRevision.first(row.id, revision),
    };
  }

  #write(stream: string, events: ProposedEvent[], row: StreamRow | undefined): { revision: number; position: number | undefined } {
    const streamId = row?.id ?? this.queries.addStream.first(stream)?.id ?? 0;
    const described = describedBy(stream);
    const created = this.#now();
    let revision = row?.head ?? -1;
    let position: number | undefined;
    for (const event of events) {
      position = this.#next;
      revision += 1;
      this.#next += recordSize(event, stream);
      const { id, type, contentType, data, metadata } = event;
      this.queries.addEvent.run(position, streamId, revision, id, type, contentType, data, metadata, created);
      this.#recent.remember(stream, id, { revision, position });
      if (described !== undefined && type === '$metadata') this.#applyMetadata(described, data);
    }
    this.queries.moveHead.run(revision, streamId);
    return { revision, position };
  }

  #applyMetadata(stream: string, data: Uint8Array): void {
    const { truncateBefore, maxCount, maxAgeMs, softDeleted } = parseRetention(data);
    this.queries.setMetadata.run(stream, truncateBefore, maxCount, maxAgeMs, softDeleted ? 1 : 0);
  }

  #readRecent(): RecentIds {
    const recent = new RecentIds();
    for (const { stream, id, revision, position } of this.queries.newest.rows(RECENT_IDS))
      recent.remember(stream, id, { revision, position });
    return recent;
  }

  #readNext(): number {
    const last = this.queries.lastEvent.first();
    return last ? last.position + recordSize(last, last.stream) : LOG_START;
  }
}

function stateFrom(row: StreamRow): StreamState {
  return {
    head: row.head,
    tombstoned: row.tombstoned === 1,
    softDeleted: row.soft_deleted === 1,
    truncateBefore: row.truncate_before,
    maxCount: row.max_count,
    maxAgeMs: row.max_age_ms,
  };
}
