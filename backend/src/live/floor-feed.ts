import type { OperationsFrame } from '@inbox/contracts/live/live.frames';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { catchError, concatMap, EMPTY, filter, from, interval, merge, throttleTime, type Subscription } from 'rxjs';
import { GetOverview } from '../operations/get-overview.js';
import { ReadPosition } from '../reading/read-position.js';
import { LiveFeed } from './live-feed.js';
import { nobody } from './live-reads.js';
import type { Watcher } from './watcher.js';

/** The shortest time between two frames, in milliseconds: nobody reads figures that change more often. */
const pace = 250;
/** How often a quiet floor is told too, in milliseconds: its hours pass all the same. */
const beat = 60_000;

/** Sends the whole floor to who watches it, when something has changed. It is read once for all, and not at all where nobody watches. */
@Injectable()
export class FloorFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(FloorFeed.name);
  private subscription: Subscription | undefined;

  constructor(
    private readonly feed: LiveFeed,
    private readonly position: ReadPosition,
    private readonly queries: QueryBus,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = merge(this.position.advanced, interval(beat))
      .pipe(
        filter(() => this.audience().length > 0),
        throttleTime(pace, undefined, { leading: true, trailing: true }),
        concatMap(() => from(this.tell()).pipe(catchError(() => this.failed()))),
      )
      .subscribe();
  }

  onApplicationShutdown(): void {
    this.subscription?.unsubscribe();
  }

  /** The floor for a newcomer; a fresh start for who has seen a later one than there is. */
  async welcome(watcher: Watcher, after: string): Promise<void> {
    const frame = await this.frame();
    watcher.send(BigInt(frame.position) < BigInt(after) ? { type: 'resync', view: 'operations' } : frame);
  }

  private audience(): readonly Watcher[] {
    return [...this.feed.audience].filter((watcher) => watcher.watches('operations'));
  }

  private async tell(): Promise<void> {
    const frame = await this.frame();
    for (const watcher of this.audience()) watcher.send(frame);
  }

  private async frame(): Promise<OperationsFrame> {
    const overview = await this.queries.execute(new GetOverview(nobody, undefined));
    return { type: 'operations', view: 'operations', position: overview.position, overview };
  }

  private failed(): typeof EMPTY {
    this.logger.warn('The floor could not be read: it is told with the next change.');
    return EMPTY;
  }
}
