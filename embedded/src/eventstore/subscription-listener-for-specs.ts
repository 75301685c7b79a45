import type { AllStreamSubscription, Position, StreamSubscription } from '@eventstore/db-client';

/** Writes down what a subscription says, and lets a spec wait until it has said enough. */
export class SubscriptionListener {
  readonly revisions: number[] = [];
  readonly streams: string[] = [];
  readonly ids: string[] = [];
  readonly positions: bigint[] = [];
  readonly checkpoints: Position[] = [];
  readonly errors: unknown[] = [];
  confirmations = 0;
  timesLive = 0;
  #heard: () => void = () => undefined;

  /** Give this to the filter as `checkpointReached`. */
  readonly checkpointReached = (_subscription: unknown, position: Position): Promise<void> => {
    this.checkpoints.push(position);
    this.#heard();
    return Promise.resolve();
  };

  listenTo(subscription: AllStreamSubscription | StreamSubscription): this {
    subscription.on('confirmation', () => {
      this.confirmations += 1;
      this.#heard();
    });
    subscription.on('caughtUp', () => {
      this.timesLive += 1;
      this.#heard();
    });
    subscription.on('error', (error: Error) => {
      this.errors.push(error);
      this.#heard();
    });
    subscription.on('data', ({ event }) => {
      if (!event) return;
      this.revisions.push(Number(event.revision));
      this.streams.push(event.streamId);
      this.ids.push(event.id);
      if (event.position) this.positions.push(event.position.commit);
      this.#heard();
    });
    return this;
  }

  /** @throws {Error} when `enough` is still false after `deadlineMs` */
  async until(enough: (listener: this) => boolean, deadlineMs = 10_000): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`Heard ${this.revisions.length} events, ${this.checkpoints.length} checkpoints, ${this.timesLive} times live.`));
      }, deadlineMs);
      this.#heard = () => {
        if (!enough(this)) return;
        clearTimeout(late);
        resolve();
      };
      this.#heard();
    });
  }
}
