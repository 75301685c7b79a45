import { once } from 'node:events';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { stopping } from './call-errors.js';
import type { StreamMessages } from './protocol.js';

type ReadCall = ServerWritableStream<StreamMessages.ReadReq, StreamMessages.ReadResp>;

/** One reader's end of the wire. `send` waits while the reader is slow, so what the server holds for it stays within one page. */
export class ReadOutlet {
  readonly #call: ReadCall;
  readonly #gone = new AbortController();

  constructor(call: ReadCall) {
    this.#call = call;
    call.on('cancelled', () => {
      this.#gone.abort();
    });
    call.on('close', () => {
      this.#gone.abort();
    });
  }

  /** Aborts when the reader has gone, or was sent away. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  async send(message: StreamMessages.ReadResp): Promise<void> {
    this.#gone.signal.throwIfAborted();
    if (!this.#call.write(message)) await once(this.#call, 'drain', { signal: this.#gone.signal });
  }

  end(): void {
    this.#call.end();
  }

  fail(error: Error): void {
    this.#call.emit('error', error);
  }

  /** Tells the reader that the server stops, so that it reconnects. */
  sendAway(): void {
    this.fail(stopping());
    this.#gone.abort();
  }
}
