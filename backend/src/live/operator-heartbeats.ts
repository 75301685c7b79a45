import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Heartbeats } from '../identity/heartbeats.js';
import { LiveFeed } from './live-feed.js';
import type { Watcher } from './watcher.js';

/** How often sockets are asked whether somebody is there, in milliseconds. */
const interval = 5_000;
/** An operator's heartbeat is written again after this time, and a screen that has not answered for as long is silent. In milliseconds. */
export const writtenEvery = 20_000;

/** Writes down whose screens answer: at most every 20 s for each operator. A socket that is open and answers no ping is no heartbeat. */
@Injectable()
export class OperatorHeartbeats implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Heartbeats');
  private timer: NodeJS.Timeout | undefined;
  private writtenAt = new Map<string, number>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly heartbeats: Heartbeats,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), interval);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    const now = performance.now();
    const due = dueAt(now, [...this.feed.audience], this.writtenAt);
    this.feed.audience.forEach((watcher) => {
      watcher.ping();
    });
    try {
      await this.heartbeats.record(due);
      this.writtenAt = new Map(
        [...this.writtenAt, ...due.map((id): [string, number] => [id, now])].filter(([, at]) => now - at < writtenEvery),
      );
    } catch {
      this.logger.warn('The heartbeats could not be written: trying again.');
    }
  }
}

/**
 * The operators whose heartbeat is to be written: they answered lately, and it was not written lately.
 * @param now in the clock of `heardAt` and `writtenAt`, in milliseconds
 */
export const dueAt = (
  now: number,
  audience: readonly Pick<Watcher, 'caller' | 'heardAt'>[],
  writtenAt: ReadonlyMap<string, number>,
): string[] => {
  const answering = audience.filter(({ heardAt }) => now - heardAt < writtenEvery).map(({ caller }) => caller.actor.id);
  return [...new Set(answering)].filter((id) => now - (writtenAt.get(id) ?? -Infinity) >= writtenEvery);
};
