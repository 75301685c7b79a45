import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { streamDeleted } from './call-errors.js';
import type { CommitSignal } from './commit-signal.js';
import type { EventLog } from './event-log.js';
import { type Page, readAllPage, readStreamPage } from './log-pages.js';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage } from './read-messages.js';
import type { ReadOutlet } from './read-outlet.js';
import type { ReadRequest } from './read-request.js';
import type { RecordedEvent } from './recorded-event.js';

/**
 * One catch-up subscription: everything after its start, then everything as it is committed, for as long as the reader stays. It reads the
 * log at the reader's pace and keeps only its place in it, so a slow reader costs no memory.
 */
export class Subscription {
  readonly #log: EventLog;
  readonly #request: ReadRequest;
  readonly #outlet: ReadOutlet;
  /** The next revision, or the next position of `$all`, to look at. */
  #cursor: number;
  /** The last position looked at, whether it matched or not. */
  #reached: number;
  #sinceCheckpoint = 0;
  #live = false;

  constructor(log: EventLog, request: ReadRequest, outlet: ReadOutlet) {
    this.#log = log;
    this.#request = request;
    this.#outlet = outlet;
    this.#cursor = startOf(log, request);
    this.#reached = Math.max(0, this.#cursor - 1);
  }

  /** Ends only by throwing: the reader has gone, or its stream was deleted for good. */
  async run(commits: CommitSignal): Promise<void> {
    await this.#outlet.send(confirmationMessage(randomUUID()));
    for (;;) {
      const end = this.#log.end;
      const page = this.#nextPage();
      for (const event of page.events) await this.#look(event);
      if (page.full) {
        this.#live = false;
        await nextTurn();
        this.#outlet.signal.throwIfAborted();
        continue;
      }
      await this.#goLive();
      // Nothing was committed while the reader took its time: without this check, that commit's wake-up would be lost.
      if (this.#log.end === end) await commits.next(this.#outlet.signal);
      this.#outlet.signal.throwIfAborted();
    }
  }

  #nextPage(): Page {
    const { stream } = this.#request;
    if (stream === undefined) return readAllPage(this.#log, this.#cursor, 'forwards');
    if (this.#log.stateOf(stream).tombstoned) throw streamDeleted(stream);
    return readStreamPage(this.#log, stream, this.#cursor, 'forwards');
  }

  async #look(event: RecordedEvent): Promise<void> {
    const { stream, filter } = this.#request;
    this.#cursor = (stream === undefined ? event.position : event.revision) + 1;
    this.#reached = event.position;
    this.#sinceCheckpoint += 1;
    if (!filter || filter.matches(event)) await this.#outlet.send(eventMessage(event));
    if (filter && this.#sinceCheckpoint >= filter.checkpointEvery) await this.#checkpoint();
  }

  async #goLive(): Promise<void> {
    if (this.#live) return;
    this.#live = true;
    if (this.#request.filter) await this.#checkpoint();
    await this.#outlet.send(caughtUpMessage());
  }

  async #checkpoint(): Promise<void> {
    this.#sinceCheckpoint = 0;
    await this.#outlet.send(checkpointMessage(this.#reached));
  }
}

/** A subscription begins after the place it is given. */
function startOf(log: EventLog, { from, stream }: ReadRequest): number {
  if (from === 'start') return 0;
  if (from !== 'end') return from + 1;
  return stream === undefined ? log.end : log.stateOf(stream).head + 1;
}
