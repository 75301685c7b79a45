import { stopping, storageFailed } from './call-errors.js';
import type { CommitSignal } from './commit-signal.js';
import type { EventLog } from './event-log.js';

/** One transaction takes at most this many writes, so that the first in it does not wait for all the others. */
const GROUP_LIMIT = 512;

/** A write of the group: runs inside the transaction and hands back what to do once the transaction is on disk. */
type Write = () => () => void;

interface Waiting {
  write: Write;
  failed: (error: Error) => void;
}

/** Puts all writes that wait at the same moment into one transaction and one fsync. Nothing is acknowledged before that fsync. */
export class GroupCommit {
  readonly #log: EventLog;
  readonly #signal: CommitSignal;
  #waiting: Waiting[] = [];
  #closed = false;

  constructor(log: EventLog, signal: CommitSignal) {
    this.#log = log;
    this.#signal = signal;
  }

  /**
   * Resolves when what `write` wrote is durable.
   * @throws {ServiceError} INTERNAL when the disk refuses, UNAVAILABLE when the server is stopping
   */
  run<T>(write: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(stopping());
        return;
      }
      this.#waiting.push({
        write: () => {
          const result = write();
          return () => {
            resolve(result);
          };
        },
        failed: reject,
      });
      if (this.#waiting.length === 1) this.#schedule();
    });
  }

  /** Commits what is waiting; whatever comes later is refused. */
  close(): void {
    this.#closed = true;
    while (this.#waiting.length > 0) this.#flush();
  }

  /** After the I/O events of this turn, so that every request that has already arrived is in the group. */
  #schedule(): void {
    setImmediate(() => {
      this.#flush();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #flush(): void {
    const group = this.#waiting.splice(0, GROUP_LIMIT);
    if (group.length === 0) return;
    try {
      const acknowledgements = this.#log.transaction(() => group.map(({ write }) => write()));
      for (const acknowledge of acknowledgements) acknowledge();
      this.#signal.committed();
    } catch (error) {
      for (const { failed } of group) failed(storageFailed(error));
    }
  }
}
