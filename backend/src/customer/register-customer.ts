import type { CustomerEvent } from '@inbox/contracts/customer/customer.events';
import type { HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isDeepStrictEqual } from 'node:util';
import type { Cause } from '../event-sourcing/cause.js';
import { keyedId } from '../event-sourcing/derived-id.js';
import { Streams } from '../event-sourcing/streams.js';
import { Settings } from '../settings.js';
import { customerLifecycle, type Customer } from './customer.js';

interface Registered {
  /** The same for the same external id. */
  readonly customerId: string;
  /** As whom they are shown: another one where the two were merged. */
  readonly shownAs: string;
}

/** An integration tells who its customer is. */
export class RegisterCustomer extends Command<Registered> {
  constructor(
    readonly integrationId: string,
    readonly customer: HandoffRequest['customer'],
    readonly cause: Cause,
  ) {
    super();
  }
}

export const register =
  (customerId: string, { name, email, attributes, externalId, locale, timeZone }: HandoffRequest['customer']) =>
  (known: Customer): CustomerEvent[] => {
    const data = {
      customerId,
      name,
      email: email ?? null,
      attributes: attributes ?? {},
      externalId,
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { timeZone }),
    };
    if (known.status === 'unknown') return [{ type: 'CustomerRegistered', data }];
    if (isDeepStrictEqual(known.profile, data)) return [];

    return [{ type: 'CustomerProfileRevised', data }];
  };

@CommandHandler(RegisterCustomer)
export class RegisterCustomerHandler implements ICommandHandler<RegisterCustomer> {
  constructor(
    private readonly streams: Streams,
    private readonly settings: Settings,
  ) {}

  async execute({ integrationId, customer, cause }: RegisterCustomer): Promise<Registered> {
    const customerId = keyedId(this.settings.workspaceSecret, integrationId, customer.externalId);
    // why: a hand-over that is imported late must not fail on a profile that is newer than itself
    const now = { ...cause, occurredAt: null };
    await this.streams.decide(customerLifecycle, customerId, now, register(customerId, customer));
    const { state } = await this.streams.recent(customerLifecycle, customerId);

    return { customerId, shownAs: state.status === 'unknown' ? customerId : (state.partOf ?? customerId) };
  }
}
