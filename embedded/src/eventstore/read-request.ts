import { type EventFilter, parseFilter } from './event-filter.js';
import type { Direction } from './log-pages.js';
import { type StreamMessages, streamNameOf, streams } from './protocol.js';

/** A read or a subscription as the client asked for it. `stream` is undefined for `$all`; `from` is a revision, or a position of `$all`. */
export interface ReadRequest {
  stream: string | undefined;
  from: number | 'start' | 'end';
  direction: Direction;
  count: number;
  subscription: boolean;
  filter: EventFilter | undefined;
}

/** @throws {SyntaxError} when a filter's regular expression is not valid */
export function parseReadRequest(request: StreamMessages.ReadReq): ReadRequest {
  const options = request.getOptions();
  return {
    stream: options?.hasStream() ? streamNameOf(options.getStream()?.getStreamIdentifier()) : undefined,
    from: parseFrom(options),
    direction: options?.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS ? 'backwards' : 'forwards',
    count: options?.hasCount() ? Number(options.getCount()) : Number.MAX_SAFE_INTEGER,
    subscription: options?.hasSubscription() ?? false,
    filter: parseFilter(options?.getFilter()),
  };
}

function parseFrom(options: StreamMessages.ReadReq.Options | undefined): ReadRequest['from'] {
  const all = options?.getAll();
  const stream = options?.getStream();
  if (all?.hasEnd() || stream?.hasEnd()) return 'end';
  if (stream?.hasRevision()) return within64Bits(stream.getRevision());
  const position = all?.getPosition();
  return position ? within64Bits(position.getCommitPosition()) : 'start';
}

/** The protocol's numbers reach 2^64; nothing in a log of ours does, so the largest safe number means the same. */
function within64Bits(text: string): number {
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER - 1);
}
