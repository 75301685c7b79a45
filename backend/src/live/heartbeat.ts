import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { EventStoreWatch } from '../event-sourcing/event-store-watch.js';
import { ReadPosition } from '../reading/read-position.js';
import { LiveFeed } from './live-feed.js';

/** How often every socket hears from us, in milliseconds; the contract says at least every 10 s. */
const interval = 5_000;

/** Tells every socket where the read models stand and whether the event store is there: at once when that changes. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private subscription: Subscription | undefined;

  constructor(
    private readonly feed: LiveFeed,
    private readonly position: ReadPosition,
    private readonly watch: EventStoreWatch,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.beat();
    }, interval);
    this.subscription = this.watch.away.subscribe(() => {
      this.beat();
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.subscription?.unsubscribe();
  }

  private beat(): void {
    const frame = { type: 'heartbeat', position: this.position.current, stale: this.watch.away.value } as const;
    this.feed.audience.forEach((watcher) => {
      watcher.send(frame);
    });
  }
}
