import { eventBytes, MAX_APPEND_BYTES } from './append-limits.js';
import { expectedRevision, proposedEvent } from './proposed-events.js';
import { type StreamMessages, streamNameOf, uuidOf } from './protocol.js';
import type { ProposedAppend } from './recorded-event.js';

/** An append put together from its messages. `bytes` counts all that came, `deadline` is in milliseconds since 1970. */
export interface BatchedAppend extends ProposedAppend {
  correlationId: string;
  bytes: number;
  deadline: number;
}

/** How many appends of one call may be waiting for their last message; each may hold a megabyte. */
const OPEN_LIMIT = 64;

/** Puts the appends of one `BatchAppend` call together; an append over the size limit is counted on but no longer kept. */
export class GrowingAppends {
  readonly #open = new Map<string, BatchedAppend>();

  /**
   * Takes one message; hands back its append when that was the last.
   * @throws {RangeError} when the client opens too many appends, or begins one without saying where it goes
   */
  take(request: StreamMessages.BatchAppendReq): BatchedAppend | undefined {
    const correlationId = uuidOf(request.getCorrelationId());
    const append = this.#open.get(correlationId) ?? begin(correlationId, request.getOptions());
    for (const message of request.getProposedMessagesList()) {
      const event = proposedEvent(message);
      append.bytes += eventBytes(event);
      if (append.bytes <= MAX_APPEND_BYTES) append.events.push(event);
    }
    if (request.getIsFinal()) {
      this.#open.delete(correlationId);
      return append;
    }
    this.#open.set(correlationId, append);
    if (this.#open.size > OPEN_LIMIT) throw new RangeError(`A client may have at most ${OPEN_LIMIT} unfinished appends.`);
    return undefined;
  }
}

function begin(correlationId: string, options: StreamMessages.BatchAppendReq.Options | undefined): BatchedAppend {
  if (!options) throw new RangeError('The first message of an append must say which stream it goes to.');
  return {
    correlationId,
    stream: streamNameOf(options.getStreamIdentifier()),
    expected: expectedRevision(options, options.getStreamPosition()),
    events: [],
    bytes: 0,
    deadline: options.getDeadline()?.toDate().getTime() ?? Infinity,
  };
}
