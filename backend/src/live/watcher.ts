import type { LiveView, ServerFrame } from '@inbox/contracts/live/live.frames';
import type { WebSocket } from 'ws';
import type { Caller } from '../identity/caller.js';

/** The most that may wait to be sent to one socket, in bytes: a client that reads slower is cut off and resumes. */
const mostWaiting = 4 * 1024 * 1024;

interface Joining {
  /** Frames that came while the view was being caught up. */
  readonly held: { readonly position: string; readonly text: string }[];
}

/** One socket, who sits behind it, and what it watches. */
export class Watcher {
  private readonly live = new Set<LiveView>();
  private readonly joining = new Map<LiveView, Joining>();
  viewing: string | null = null;
  typing = false;

  constructor(
    private readonly socket: WebSocket,
    readonly caller: Caller,
  ) {}

  watches(view: LiveView): boolean {
    return this.live.has(view) || this.joining.has(view);
  }

  /** The escalations watched. */
  escalations(): string[] {
    return [...this.live, ...this.joining.keys()].flatMap((view) =>
      view.startsWith('escalation:') ? [view.slice('escalation:'.length)] : [],
    );
  }

  leave(view: LiveView): void {
    this.live.delete(view);
    this.joining.delete(view);
  }

  /** From now on the view's frames are held back until `joined`. */
  join(view: LiveView): void {
    this.live.delete(view);
    this.joining.set(view, { held: [] });
  }

  /** The view is caught up to `position`: what was held back and is newer follows. */
  joined(view: LiveView, position: string): void {
    const joining = this.joining.get(view);
    if (joining === undefined) return;
    this.joining.delete(view);
    this.live.add(view);
    joining.held
      .filter((frame) => BigInt(frame.position) > BigInt(position))
      .forEach((frame) => {
        this.write(frame.text);
      });
  }

  /** A frame for this socket alone. */
  send(frame: ServerFrame): void {
    this.write(JSON.stringify(frame));
  }

  /** A frame for all who watch the view, already as text. */
  pass(view: LiveView, position: string, text: string): void {
    if (this.live.has(view)) this.write(text);
    else this.joining.get(view)?.held.push({ position, text });
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
