import type { LiveView, ServerFrame } from '@inbox/contracts/live/live.frames';
import type { WebSocket } from 'ws';
import type { Caller } from '../identity/caller.js';

/** The most that may wait to be sent to one socket, in bytes: a client that reads slower is cut off and resumes. */
const mostWaiting = 4 * 1024 * 1024;

/** A frame for all who watch a view: what changed after `from` and up to `position`, as text. */
export interface Passed {
  readonly view: LiveView;
  readonly from: string;
  readonly position: string;
  readonly text: string;
}

interface Watched {
  /** Up to where the client has everything; null while it is being caught up. */
  applied: bigint | null;
  /** Up to where frames went by while it was being caught up. */
  missed: bigint;
}

/** One socket, who sits behind it, and up to where it has each view: nothing reaches it twice, and nothing is left out. */
export class Watcher {
  private readonly views = new Map<LiveView, Watched>();
  viewing: string | null = null;
  typing = false;
  /** When the client was last heard, in milliseconds of this process. */
  heardAt = performance.now();

  constructor(
    private readonly socket: WebSocket,
    readonly caller: Caller,
  ) {}

  watches(view: LiveView): boolean {
    return this.views.has(view);
  }

  /** The escalations watched. */
  escalations(): string[] {
    return [...this.views.keys()].flatMap((view) => (view.startsWith('escalation:') ? [view.slice('escalation:'.length)] : []));
  }

  leave(view: LiveView): void {
    this.views.delete(view);
  }

  /** From now on the view's frames are only noted, until `joined`. */
  join(view: LiveView): void {
    this.views.set(view, { applied: null, missed: 0n });
  }

  /**
   * The client has everything up to `position`.
   * @returns false where more has gone by meanwhile: it must be caught up again from there
   */
  joined(view: LiveView, position: string): boolean {
    const watched = this.views.get(view);
    if (watched === undefined) return true;
    if (watched.missed > BigInt(position)) return false;
    watched.applied = BigInt(position);
    return true;
  }

  /** A frame for this socket alone. */
  send(frame: ServerFrame): void {
    this.write(JSON.stringify(frame));
  }

  /**
   * Passes a frame on where it fits exactly on what the client has.
   * @returns the position to catch up from, where the frame would repeat something; null where nothing is left to do
   */
  pass({ view, from, position, text }: Passed): string | null {
    const watched = this.views.get(view);
    if (watched === undefined) return null;
    if (watched.applied === null) {
      if (watched.missed < BigInt(position)) watched.missed = BigInt(position);
      return null;
    }
    if (BigInt(position) <= watched.applied) return null;
    if (BigInt(from) < watched.applied) return watched.applied.toString();
    watched.applied = BigInt(position);
    this.write(text);
    return null;
  }

  /** Something came from the client, if only the answer to a ping. */
  hears(): void {
    this.heardAt = performance.now();
  }

  /** Asks whether anybody is there: browsers answer by themselves. */
  ping(): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  private write(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > mostWaiting) this.socket.terminate();
    else this.socket.send(text);
  }
}
