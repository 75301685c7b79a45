import type { ClientFrame, LiveView, ServerFrame } from '@inbox/contracts/live/live.frames';

/** The part of a WebSocket that is used. */
export type Socket = EventTarget & Pick<WebSocket, 'readyState' | 'send' | 'close'>;

export interface Listener {
  connected(): void;
  disconnected(failures: number): void;
  received(frame: ServerFrame): void;
}

/** Milliseconds without any frame after which a feed counts as dead; heartbeats come every 10 s. */
export const deadAfter = 25_000;
const open = 1;

/**
 * Milliseconds before the next attempt: 0.5 s doubling to 10 s, of which a random part between a half and the whole is taken,
 * so that a thousand windows do not come back in the same moment.
 */
export const reconnectDelay = (failures: number, random: number): number =>
  Math.min(500 * 2 ** (failures - 1), 10_000) * (0.5 + random / 2);

/** One connection to `/live` that comes back by itself. Each watched view goes on from the position that was last applied. */
export class LiveConnection {
  readonly #views = new Map<LiveView, string>();
  #socket: Socket | null = null;
  #viewing: ClientFrame | null = null;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #lastFrame = 0;
  #stopped = false;

  constructor(
    private readonly openSocket: () => Socket,
    private readonly listener: Listener,
    private readonly random: () => number = Math.random,
  ) {}

  start(): void {
    if (this.#socket !== null || this.#stopped) return;
    clearTimeout(this.#retry);
    const socket = this.openSocket();
    this.#socket = socket;
    this.#expectFrame();
    const ifCurrent = (react: () => void): void => {
      if (socket === this.#socket) react();
    };
    socket.addEventListener('open', () => {
      ifCurrent(() => {
        this.#opened();
      });
    });
    socket.addEventListener('close', () => {
      ifCurrent(() => {
        this.drop();
      });
    });
    socket.addEventListener('message', (event) => {
      ifCurrent(() => {
        this.#received('data' in event ? event.data : null);
      });
    });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  /** @param after the position of the snapshot that is on screen */
  watch(view: LiveView, after: string): void {
    this.#views.set(view, after);
    this.#say({ type: 'subscribe', view, after });
  }

  unwatch(view: LiveView): void {
    if (this.#views.delete(view)) this.#say({ type: 'unsubscribe', view });
  }

  tellViewing(escalationId: string | null, typing: boolean): void {
    this.#viewing = { type: 'viewing', escalationId, typing };
    this.#say(this.#viewing);
  }

  /** The window is back on screen or on the network: connect at once, and do not trust a feed that was silent. */
  wake(): void {
    if (this.#socket !== null && Date.now() - this.#lastFrame > deadAfter) this.drop();
    if (this.#socket !== null) return;
    this.#failures = 0;
    this.start();
  }

  /** Gives the connection up and tries again after a while. */
  drop(): void {
    const socket = this.#socket;
    if (socket === null) return;
    this.#socket = null;
    clearTimeout(this.#silence);
    socket.close();
    this.#failures += 1;
    this.listener.disconnected(this.#failures);
    this.#retry = setTimeout(
      () => {
        this.start();
      },
      reconnectDelay(this.#failures, this.random()),
    );
  }

  #opened(): void {
    this.#failures = 0;
    this.listener.connected();
    for (const [view, after] of this.#views) this.#say({ type: 'subscribe', view, after });
    if (this.#viewing !== null) this.#say(this.#viewing);
  }

  #received(data: unknown): void {
    this.#expectFrame();
    const frame = JSON.parse(String(data)) as ServerFrame;
    if ('position' in frame && 'view' in frame && this.#views.has(frame.view)) this.#views.set(frame.view, frame.position);
    this.listener.received(frame);
  }

  #expectFrame(): void {
    this.#lastFrame = Date.now();
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.drop();
    }, deadAfter);
  }

  #say(frame: ClientFrame): void {
    if (this.#socket?.readyState === open) this.#socket.send(JSON.stringify(frame));
  }
}
