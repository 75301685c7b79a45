import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  NO_STREAM,
  START,
  StreamNotFoundError,
  WrongExpectedVersionError,
  jsonEvent,
  type JSONType,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { DomainEvent, EventMetadata, Recorded } from '@inbox/contracts/recorded';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '../http/refusal.js';
import { Settings } from '../settings.js';

/** Somebody else appended to the stream first. */
export class StreamMoved extends Error {}

export interface EventToAppend {
  readonly id: string;
  readonly event: DomainEvent;
  readonly metadata: EventMetadata;
}

/** How long a call may take, in milliseconds: with the store away a command answers 503 within a second. */
const patience = 800;

/** The event log, through the store's own client. The only writer and reader of streams in this process. */
@Injectable()
export class EventStore implements OnApplicationShutdown {
  private readonly client: EventStoreDBClient;
  private lastCallFailed = false;

  constructor(settings: Settings) {
    this.client = EventStoreDBClient.connectionString(settings.eventStoreUrl);
  }

  /** True while the last call found the store away. */
  get away(): boolean {
    return this.lastCallFailed;
  }

  /**
   * Appends all events or none, after exactly `after`.
   * @param after the revision the stream must stand at, -1 for a stream that does not exist
   * @returns the log position of the last event
   * @throws StreamMoved where the stream stands elsewhere; Refusal ENGINE_AWAY where the store does not answer: the events may
   *   or may not have been kept, and appending them again under the same ids is safe
   */
  async append(stream: string, after: number, events: readonly EventToAppend[]): Promise<string> {
    const data = events.map(({ id, event, metadata }) =>
      // why `as`: the client types JSON as a recursive record, which interfaces do not match
      jsonEvent({ id, type: event.type, data: event.data as JSONType, metadata: metadata as unknown as Record<string, JSONType> }),
    );
    const result = await this.patiently(
      this.client.appendToStream(stream, data, { expectedRevision: after < 0 ? NO_STREAM : BigInt(after), deadline: patience }),
    );
    if (result.position === undefined) throw new Error('The event store gave no position.');
    return result.position.commit.toString();
  }

  /**
   * The events of a stream from `fromRevision` on, oldest first; none where the stream does not exist.
   * @throws Refusal ENGINE_AWAY
   */
  async read(stream: string, fromRevision = 0): Promise<Recorded[]> {
    return this.patiently(this.collect(stream, fromRevision));
  }

  /** Resolves when the store answers. @throws Refusal ENGINE_AWAY */
  async ping(): Promise<void> {
    await this.patiently(
      (async () => {
        const events = this.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1, deadline: patience });
        for await (const event of events) if (event.event === undefined) break;
      })(),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.dispose();
  }

  private async collect(stream: string, fromRevision: number): Promise<Recorded[]> {
    const found: Recorded[] = [];
    try {
      // why no deadline: a long stream may take longer than the patience for its first event
      const from = fromRevision === 0 ? START : BigInt(fromRevision);
      for await (const resolved of this.client.readStream(stream, { fromRevision: from })) {
        const event = toRecorded(resolved);
        if (event !== null) found.push(event);
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return found;
  }

  private async patiently<T>(call: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error('The event store does not answer.'));
      }, patience);
    });
    try {
      const result = await Promise.race([call, tooLong]);
      this.lastCallFailed = false;
      return result;
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) throw new StreamMoved();
      this.lastCallFailed = true;
      throw new Refusal('ENGINE_AWAY', 'The event log does not answer just now. Nothing is lost: try again in a moment.');
    } finally {
      clearTimeout(timer);
    }
  }
}

const toRecorded = ({ event }: ResolvedEvent): Recorded | null => {
  if (!event?.isJson) return null;
  // why `as`: this is where JSON from outside becomes our envelope; every event was written by `append` above
  const metadata = event.metadata as unknown as EventMetadata;
  return {
    type: event.type,
    data: event.data as object,
    id: event.id,
    stream: event.streamId,
    revision: Number(event.revision),
    position: event.position?.commit.toString() ?? '0',
    at: metadata.occurredAt ?? event.created.toISOString(),
    metadata,
  };
};
