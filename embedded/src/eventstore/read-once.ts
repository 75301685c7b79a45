import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventLog } from './event-log.js';
import { type Page, readAllPage, readStreamPage } from './log-pages.js';
import { eventMessage, streamNotFoundMessage } from './read-messages.js';
import type { ReadOutlet } from './read-outlet.js';
import type { ReadRequest } from './read-request.js';

/** Answers a read that ends: what the log holds now, page by page, as fast as the reader takes it. */
export async function readOnce(log: EventLog, request: ReadRequest, outlet: ReadOutlet): Promise<void> {
  if (request.stream !== undefined && isMissing(log, request.stream)) {
    await outlet.send(streamNotFoundMessage(request.stream));
    return;
  }
  let from: number | undefined = firstCursor(log, request);
  let left = request.count;
  while (from !== undefined && left > 0) {
    const page = readPage(log, request, from);
    for (const event of page.events) {
      if (request.filter && !request.filter.matches(event)) continue;
      await outlet.send(eventMessage(event));
      left -= 1;
      if (left === 0) return;
    }
    from = nextCursor(request, page);
    await nextTurn();
    outlet.signal.throwIfAborted();
  }
}

function isMissing(log: EventLog, stream: string): boolean {
  const { head, softDeleted } = log.stateOf(stream);
  return head < 0 || softDeleted;
}

function firstCursor(log: EventLog, { from, stream, direction }: ReadRequest): number {
  if (from === 'start') return 0;
  if (from !== 'end') return from;
  if (stream === undefined) return log.end;
  return direction === 'backwards' ? log.stateOf(stream).head : Number.MAX_SAFE_INTEGER;
}

function readPage(log: EventLog, { stream, direction }: ReadRequest, from: number): Page {
  return stream === undefined ? readAllPage(log, from, direction) : readStreamPage(log, stream, from, direction);
}

/** Where the next page begins; undefined when there is none. */
function nextCursor({ stream, direction }: ReadRequest, { events, full }: Page): number | undefined {
  const last = events.at(-1);
  if (!full || !last) return undefined;
  if (stream !== undefined) return direction === 'forwards' ? last.revision + 1 : last.revision - 1;
  return direction === 'forwards' ? last.position + 1 : last.position;
}
