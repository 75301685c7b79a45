import type { CustomerEvent } from '@inbox/contracts/customer/customer.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { customerLifecycle, type Customer } from './customer.js';
import { letGo } from './separate-customers.js';

/** Two customers are one person: from now on one is shown as part of the other. */
export class MergeCustomers extends Command<Decided> {
  constructor(
    readonly customerId: string,
    readonly intoCustomerId: string,
    readonly reason: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

type Merge = Pick<MergeCustomers, 'customerId' | 'intoCustomerId' | 'reason'>;

const merged = ({ customerId, intoCustomerId, reason }: Merge): CustomerEvent[] => [
  { type: 'CustomersMerged', data: { customerId, intoCustomerId, reason } },
];

/** What the customer's own stream says to becoming part of another one. */
export const becomePart =
  (merge: Merge) =>
  (customer: Customer): CustomerEvent[] => {
    if (customer.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such customer.');
    if (merge.customerId === merge.intoCustomerId) throw new Refusal('INVALID', 'Choose another customer: this is the same one.');
    if (customer.partOf === merge.intoCustomerId) return [];
    if (customer.partOf !== null) throw new Refusal('CONFLICT', 'This customer is part of another one already. Separate them first.');
    if (customer.parts.length > 0) throw new Refusal('CONFLICT', 'Others are part of this customer. Merge the other way round.');

    return merged(merge);
  };

/** What the stream of the one who stays says to it. */
export const takeIn =
  (merge: Merge) =>
  (customer: Customer): CustomerEvent[] => {
    if (customer.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no customer to merge into.');
    if (customer.parts.includes(merge.customerId)) return [];
    if (customer.partOf !== null) throw new Refusal('CONFLICT', 'The one who stays is part of another customer. Merge into that one.');

    return merged(merge);
  };

@CommandHandler(MergeCustomers)
export class MergeCustomersHandler implements ICommandHandler<MergeCustomers> {
  constructor(private readonly streams: Streams) {}

  /** The one who stays says yes first: when two merges cross, one of the two streams refuses, and no circle can come about. */
  async execute(merge: MergeCustomers): Promise<Decided> {
    const { customerId, intoCustomerId, cause } = merge;
    const { state } = await this.streams.standing(customerLifecycle, customerId);
    becomePart(merge)(state);
    await this.streams.decide(customerLifecycle, intoCustomerId, cause, takeIn(merge));
    try {
      return await this.streams.decide(customerLifecycle, customerId, cause, becomePart(merge));
    } catch (error) {
      const isOver = error instanceof Refusal && error.code !== 'ENGINE_AWAY';
      const undoing = { ...cause, commandId: derivedId(cause.commandId, 'not merged after all') };
      if (isOver) await this.streams.decide(customerLifecycle, intoCustomerId, undoing, letGo(customerId, intoCustomerId));
      throw error;
    }
  }
}
