import type { EscalationFrame, LiveView, QueueFrame } from '@inbox/contracts/live/live.frames';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { ReadPosition } from '../reading/read-position.js';
import { LiveReads } from './live-reads.js';
import type { Watcher } from './watcher.js';

/** How long the feed waits after a failed read, in milliseconds. */
const retry = 500;

/**
 * Sends what changed to who watches. A change is read once from the rows, by position, and written as text once. A client that
 * comes back asks the same question with its own position, so it misses nothing and gets nothing from before.
 */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LiveFeed.name);
  private readonly watchers = new Set<Watcher>();
  private subscription: Subscription | undefined;
  private sent = '0';
  private held: Readonly<Record<string, number>> = {};
  private working = false;

  constructor(
    private readonly position: ReadPosition,
    private readonly reads: LiveReads,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.position.advanced.subscribe(() => void this.work());
  }

  onApplicationShutdown(): void {
    this.subscription?.unsubscribe();
    this.watchers.forEach((watcher) => {
      watcher.close(1012, 'The server restarts.');
    });
  }

  /** Everybody connected. */
  get audience(): ReadonlySet<Watcher> {
    return this.watchers;
  }

  add(watcher: Watcher): void {
    this.watchers.add(watcher);
  }

  remove(watcher: Watcher): void {
    this.watchers.delete(watcher);
  }

  /** Catches a watcher up on a view from the position it has applied, then keeps it live. */
  async subscribe(watcher: Watcher, view: LiveView, after: string): Promise<void> {
    watcher.join(view);
    let from = after;
    for (;;) {
      const reached = await this.catchUp(watcher, view, from);
      if (reached === null) watcher.send({ type: 'resync', view });
      if (reached === null || watcher.joined(view, reached)) return;
      from = reached;
    }
  }

  private async catchUp(watcher: Watcher, view: LiveView, after: string): Promise<string | null> {
    if (view === 'presence' || view === 'operations') return '0';
    return view === 'queue' ? this.queue(watcher, after) : this.escalation(watcher, view, after);
  }

  private async queue(watcher: Watcher, after: string): Promise<string | null> {
    const { frame, position } = await this.reads.queueSince(after);
    if (frame === null) return null;
    watcher.send(frame);
    return position;
  }

  private async escalation(watcher: Watcher, view: `escalation:${string}`, after: string): Promise<string | null> {
    const frames = await this.reads.escalationsSince([view.slice('escalation:'.length)], after);
    const [frame] = frames ?? [];
    if (frame === undefined) return null;
    watcher.send(frame);
    return frame.position;
  }

  /** One round at a time; a change that comes meanwhile is in the next. */
  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      while (BigInt(this.sent) < BigInt(this.position.current)) {
        const target = this.position.current;
        if (this.watchers.size === 0) this.sent = target;
        else await this.round(target);
      }
    } catch {
      this.logger.warn('The changes could not be read: trying again.');
      setTimeout(() => void this.work(), retry);
    } finally {
      this.working = false;
    }
  }

  private async round(target: string): Promise<void> {
    const { frame, position } = await this.reads.queueSince(this.sent);
    const watched = [...new Set([...this.watchers].flatMap((watcher) => watcher.escalations()))];
    const touched = frame === null ? watched : watched.filter((id) => frame.items.some((item) => item.id === id));
    const frames = touched.length === 0 ? [] : await this.reads.escalationsSince(touched, this.sent);
    if (frame === null) this.resync('queue');
    else this.broadcast(this.withChangedCounts(frame));
    if (frames === null)
      touched.forEach((id) => {
        this.resync(`escalation:${id}`);
      });
    else
      frames.forEach((one) => {
        this.broadcast(one);
      });
    this.sent = BigInt(position) > BigInt(target) ? position : target;
  }

  private withChangedCounts(frame: QueueFrame): QueueFrame {
    const changed = Object.entries(frame.held).filter(([id, n]) => this.held[id] !== n);
    this.held = frame.held;
    return { ...frame, held: Object.fromEntries(changed) };
  }

  private broadcast(frame: QueueFrame | EscalationFrame): void {
    const { view, position } = frame;
    const passed = { view, from: this.sent, position, text: JSON.stringify(frame) };
    this.watchers.forEach((watcher) => {
      const from = watcher.pass(passed);
      if (from === null) return;
      this.subscribe(watcher, view, from).catch(() => {
        watcher.close(1013, 'Try again in a moment.');
      });
    });
  }

  private resync(view: LiveView): void {
    this.watchers.forEach((watcher) => {
      if (watcher.watches(view)) watcher.send({ type: 'resync', view });
    });
  }
}
