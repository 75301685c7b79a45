import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BehaviorSubject } from 'rxjs';
import { EventStore } from './event-store.js';

/** How often the store is asked, in milliseconds. */
const interval = 1_000;

/** Asks the event store whether it is there, so that screens say so before anybody tries to send. */
@Injectable()
export class EventStoreWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  /** True while the store is away. Emits changes alone. */
  readonly away = new BehaviorSubject(false);

  constructor(private readonly store: EventStore) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => void this.ask(), 0);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.away.complete();
  }

  private async ask(): Promise<void> {
    await this.store.ping().catch(() => undefined);
    if (this.store.away !== this.away.value) this.away.next(this.store.away);
    if (this.timer !== undefined) this.timer = setTimeout(() => void this.ask(), interval);
  }
}
