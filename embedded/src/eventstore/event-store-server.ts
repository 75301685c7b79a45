import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { serveAppend } from './append-call.js';
import { BatchAppendSession } from './batch-append-call.js';
import { CommitSignal } from './commit-signal.js';
import { serveDelete, serveTombstone } from './delete-call.js';
import { EventLog } from './event-log.js';
import { GroupCommit } from './group-commit.js';
import { ServerFeaturesService, type StreamMessages, StreamsService } from './protocol.js';
import { Readers } from './read-call.js';
import { serveFeatures } from './server-features.js';

/** How long clients get to take their last answers before they are cut off, in milliseconds. */
const GOODBYE_MS = 500;

/** The event store on a loopback port, over the log in one folder. Methods it does not know answer UNIMPLEMENTED. */
export class EventStoreServer {
  readonly #log: EventLog;
  readonly #group: GroupCommit;
  readonly #readers: Readers;
  readonly #sessions = new Set<BatchAppendSession>();
  readonly #server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });

  constructor(directory: string) {
    const commits = new CommitSignal();
    this.#log = new EventLog(directory);
    this.#group = new GroupCommit(this.#log, commits);
    this.#readers = new Readers(this.#log, commits);
    this.#server.addService(ServerFeaturesService, { getSupportedMethods: serveFeatures });
    this.#server.addService(StreamsService, {
      read: this.#readers.serve,
      append: serveAppend(this.#log, this.#group),
      batchAppend: (call: ServerDuplexStream<StreamMessages.BatchAppendReq, StreamMessages.BatchAppendResp>) => {
        const session = new BatchAppendSession(call, this.#log, this.#group);
        this.#sessions.add(session);
        call.once('close', () => this.#sessions.delete(session));
      },
      delete: serveDelete(this.#log, this.#group),
      tombstone: serveTombstone(this.#log, this.#group),
    });
  }

  /**
   * @param port 0 for a free one
   * @returns the port it listens on
   */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
        if (error) reject(new Error(`The event store cannot listen on port ${port}: ${error.message}`));
        else resolve(bound);
      });
    });
  }

  /** Commits what is waiting, answers it, sends every client away and closes the log. */
  async stop(): Promise<void> {
    this.#group.close();
    // The answers of that last commit leave before the calls end.
    await new Promise(setImmediate);
    this.#readers.sendAway();
    for (const session of this.#sessions) session.sendAway();
    await this.#shutdown();
    this.#log.close();
  }

  #shutdown(): Promise<void> {
    return new Promise((resolve) => {
      const cutOff = setTimeout(() => {
        this.#server.forceShutdown();
        resolve();
      }, GOODBYE_MS);
      this.#server.tryShutdown(() => {
        clearTimeout(cutOff);
        resolve();
      });
    });
  }
}
