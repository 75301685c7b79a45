import type { ServerDuplexStream } from '@grpc/grpc-js';
import { checkAppend, MAX_APPEND_BYTES } from './append-limits.js';
import {
  batchResponse,
  withBadRequest,
  withStreamDeleted,
  withSuccess,
  withTimeout,
  withTooLarge,
  withWrongRevision,
} from './batch-append-messages.js';
import { invalidArgument, stopping } from './call-errors.js';
import type { AppendResult, EventLog } from './event-log.js';
import type { GroupCommit } from './group-commit.js';
import { type BatchedAppend, GrowingAppends } from './growing-appends.js';
import type { StreamMessages } from './protocol.js';

type Response = StreamMessages.BatchAppendResp;
type BatchAppendCall = ServerDuplexStream<StreamMessages.BatchAppendReq, Response>;

/** How many appends, and bytes of them, of one call may wait for the disk before the server stops reading from it. */
const IN_FLIGHT_LIMIT = 512;
const IN_FLIGHT_BYTES = 8 * 1024 * 1024;

/** One client's `BatchAppend` call: many appends, each answered by its correlation id, in any order. */
export class BatchAppendSession {
  readonly #call: BatchAppendCall;
  readonly #log: EventLog;
  readonly #group: GroupCommit;
  readonly #growing = new GrowingAppends();
  #inFlight = 0;
  #inFlightBytes = 0;
  #blocked = false;
  #finished = false;

  constructor(call: BatchAppendCall, log: EventLog, group: GroupCommit) {
    this.#call = call;
    this.#log = log;
    this.#group = group;
    call.on('data', (request: StreamMessages.BatchAppendReq) => {
      this.#receive(request);
    });
    call.on('end', () => {
      this.#finished = true;
      this.#settle();
    });
    call.on('drain', () => {
      this.#blocked = false;
      this.#settle();
    });
  }

  /** Tells the client that the server stops, so that it reconnects. */
  sendAway(): void {
    this.#call.emit('error', stopping());
  }

  #receive(request: StreamMessages.BatchAppendReq): void {
    try {
      const append = this.#growing.take(request);
      if (append) void this.#answer(append);
    } catch (error) {
      this.#call.emit('error', invalidArgument(error instanceof Error ? error.message : String(error)));
    }
  }

  async #answer(append: BatchedAppend): Promise<void> {
    this.#inFlight += 1;
    this.#inFlightBytes += append.bytes;
    if (this.#isFull()) this.#call.pause();
    try {
      const response = await this.#respond(append);
      if (!this.#call.writable) return;
      if (this.#call.write(response)) return;
      this.#blocked = true;
      this.#call.pause();
    } catch (error) {
      this.#call.emit('error', error);
    } finally {
      this.#inFlight -= 1;
      this.#inFlightBytes -= append.bytes;
      this.#settle();
    }
  }

  async #respond(append: BatchedAppend): Promise<Response> {
    const response = batchResponse(append.correlationId, append.stream);
    if (append.bytes > MAX_APPEND_BYTES) return withTooLarge(response, MAX_APPEND_BYTES);
    try {
      checkAppend(append, append.bytes);
    } catch (error) {
      return withBadRequest(response, error instanceof Error ? error.message : String(error));
    }
    const result = await this.#group.run(() => (Date.now() > append.deadline ? 'too-late' : this.#log.append(append)));
    return result === 'too-late' ? withTimeout(response) : withResult(response, append, result);
  }

  #isFull(): boolean {
    return this.#inFlight >= IN_FLIGHT_LIMIT || this.#inFlightBytes >= IN_FLIGHT_BYTES;
  }

  /** Reads on when the client has taken its answers and the disk has caught up; ends when the client has. */
  #settle(): void {
    if (this.#finished && this.#inFlight === 0) this.#call.end();
    else if (!this.#blocked && !this.#isFull() && this.#call.isPaused()) this.#call.resume();
  }
}

function withResult(response: Response, append: BatchedAppend, result: AppendResult): Response {
  if (result.outcome === 'deleted') return withStreamDeleted(response, append.stream);
  if (result.outcome === 'wrong-revision') return withWrongRevision(response, append.expected, result.head);
  return withSuccess(response, result.revision, result.position);
}
