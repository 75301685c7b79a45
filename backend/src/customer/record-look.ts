import type { CustomerFileEvent } from '@inbox/contracts/customer/customer-file.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { customerFileLifecycle, lookOf, type CustomerFile, type Look } from './customer-file.js';

/** Somebody is about to see what platform admins alone may see of a customer. */
export class RecordLook extends Command<Decided> {
  constructor(
    readonly customerId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** Within this time a second look of the same reader at the same customer is the same look, in milliseconds. */
export const oneLook = 5 * 60 * 1000;

const seen: readonly Look[] = ['BillingViewed', 'CsNotesViewed'];

/** @param now the instant of the look, RFC 3339 */
export const look =
  (customerId: string, viewerId: string, now: string) =>
  ({ looks }: CustomerFile): CustomerFileEvent[] =>
    seen
      .filter((what) => {
        const last = looks[lookOf(what, viewerId)];
        return last === undefined || Date.parse(now) - Date.parse(last) >= oneLook;
      })
      .map((type) => ({ type, data: { customerId } }));

@CommandHandler(RecordLook)
export class RecordLookHandler implements ICommandHandler<RecordLook> {
  constructor(private readonly streams: Streams) {}

  execute({ customerId, cause }: RecordLook): Promise<Decided> {
    const now = new Date().toISOString();
    return this.streams.decide(customerFileLifecycle, customerId, cause, look(customerId, cause.actor.id, now));
  }
}
