import type { CustomerEvent } from '@inbox/contracts/customer/customer.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { customerLifecycle, type Customer } from './customer.js';

/** They were two after all: the customer stands for themselves again. */
export class SeparateCustomers extends Command<Decided> {
  constructor(
    readonly customerId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

const separated = (customerId: string, fromCustomerId: string): CustomerEvent[] => [
  { type: 'CustomersSeparated', data: { customerId, fromCustomerId } },
];

/** What the customer's own stream says to it. */
export const leave =
  (customerId: string) =>
  (customer: Customer): CustomerEvent[] => {
    if (customer.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such customer.');
    if (customer.partOf === null) return [];

    return separated(customerId, customer.partOf);
  };

/** What the stream of the one who stayed says to it. */
export const letGo =
  (customerId: string, fromCustomerId: string) =>
  (customer: Customer): CustomerEvent[] =>
    customer.status === 'registered' && customer.parts.includes(customerId) ? separated(customerId, fromCustomerId) : [];

@CommandHandler(SeparateCustomers)
export class SeparateCustomersHandler implements ICommandHandler<SeparateCustomers> {
  constructor(private readonly streams: Streams) {}

  /** In the order of the merge, so that a command that broke off between the two streams is completed by asking again. */
  async execute({ customerId, cause }: SeparateCustomers): Promise<Decided> {
    const { state } = await this.streams.standing(customerLifecycle, customerId);
    const from = state.status === 'registered' ? state.partOf : null;
    if (from !== null) await this.streams.decide(customerLifecycle, from, cause, letGo(customerId, from));

    return this.streams.decide(customerLifecycle, customerId, cause, leave(customerId));
  }
}
