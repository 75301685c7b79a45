import type { ServerWritableStream } from '@grpc/grpc-js';
import { invalidArgument, streamDeleted } from './call-errors.js';
import type { CommitSignal } from './commit-signal.js';
import type { EventLog } from './event-log.js';
import type { StreamMessages } from './protocol.js';
import { readOnce } from './read-once.js';
import { ReadOutlet } from './read-outlet.js';
import { parseReadRequest, type ReadRequest } from './read-request.js';
import { Subscription } from './subscription.js';

type ReadCall = ServerWritableStream<StreamMessages.ReadReq, StreamMessages.ReadResp>;

/** Serves the protocol's one read method: reads and subscriptions of a stream or of `$all`. */
export class Readers {
  readonly #log: EventLog;
  readonly #commits: CommitSignal;
  readonly #outlets = new Set<ReadOutlet>();

  constructor(log: EventLog, commits: CommitSignal) {
    this.#log = log;
    this.#commits = commits;
  }

  readonly serve = (call: ReadCall): void => {
    const outlet = new ReadOutlet(call);
    this.#outlets.add(outlet);
    void this.#answer(call.request, outlet).finally(() => {
      this.#outlets.delete(outlet);
    });
  };

  sendAway(): void {
    for (const outlet of this.#outlets) outlet.sendAway();
  }

  async #answer(message: StreamMessages.ReadReq, outlet: ReadOutlet): Promise<void> {
    try {
      const request = parseReadRequest(message);
      this.#refuseDeleted(request);
      if (request.subscription) await new Subscription(this.#log, request, outlet).run(this.#commits);
      else await readOnce(this.#log, request, outlet);
      outlet.end();
    } catch (error) {
      if (outlet.signal.aborted) return;
      outlet.fail(error instanceof SyntaxError ? invalidArgument(error.message) : asError(error));
    }
  }

  #refuseDeleted({ stream }: ReadRequest): void {
    if (stream !== undefined && this.#log.stateOf(stream).tombstoned) throw streamDeleted(stream);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
