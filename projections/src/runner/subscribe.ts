import { BACKWARDS, END, EventStoreDBClient, START, streamNameFilter, type AllStreamSubscription } from '@eventstore/db-client';
import { Arrivals, type Arrived } from './arrivals.js';
import { beginning } from './position.js';
import { recordedFrom } from './recorded-event.js';

const prefixes = ['escalation-', 'conversation-', 'customer-', 'operator-', 'desk-', 'team-', 'settings-'];

/** The log from a position on, in its order, handed out in batches. */
export interface Feed {
  /**
   * Waits until something has arrived and takes up to `limit` events of it.
   * @throws what ended the subscription, or the signal's reason
   */
  next(limit: number): Promise<Arrived>;
  close(): Promise<void>;
}

const connect = (subscription: AllStreamSubscription, arrived: Arrivals): void => {
  subscription.on('error', (error: unknown) => {
    arrived.end(error);
  });
  subscription.on('close', () => {
    arrived.end(new Error('The event store closed the subscription.'));
  });
  subscription.on('caughtUp', () => {
    arrived.caughtUp();
  });
  subscription.on('data', ({ event }) => {
    try {
      if (event) arrived.push(recordedFrom(event));
    } catch (error) {
      arrived.end(error);
    }
  });
};

/**
 * The position of the log's last event, whatever it is.
 * @throws when the event store cannot be reached
 */
export const endOfLog = async (eventStoreUrl: string): Promise<string> => {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  try {
    let end = beginning;
    for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
      end = event?.position.commit.toString() ?? end;
    return end;
  } finally {
    await client.dispose();
  }
};

/**
 * Subscribes to `$all`, to the streams that read models are made of.
 * A subscription that fails is not mended here: the caller opens another one from its checkpoint.
 * @param after position of the last event already handled; the feed starts behind it
 * @param signal ends the feed; `next` then throws its reason
 */
export const subscribe = (eventStoreUrl: string, after: string, signal: AbortSignal): Feed => {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  const subscription = client.subscribeToAll({
    fromPosition: after === beginning ? START : { commit: BigInt(after), prepare: BigInt(after) },
    filter: streamNameFilter({
      prefixes,
      checkpointInterval: 1,
      checkpointReached: (_, { commit }) => {
        arrived.passed(commit.toString());
      },
    }),
  });
  const arrived = new Arrivals(subscription, after);
  connect(subscription, arrived);
  const abort = (): void => {
    arrived.end(signal.reason);
  };
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();

  return {
    next: (limit) => arrived.take(limit),
    close: async () => {
      signal.removeEventListener('abort', abort);
      arrived.end(new Error('The feed was closed.'));
      await client.dispose();
    },
  };
};
