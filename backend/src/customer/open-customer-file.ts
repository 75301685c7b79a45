import type { BillingView, CustomerFile, CustomerView } from '@inbox/contracts/customer/customer.views';
import { Command, CommandBus, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { BillingAway, BillingDirectory } from '../billing/billing-directory.js';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Refusal } from '../http/refusal.js';
import { GetCsNotes } from './get-cs-notes.js';
import { RecordLook } from './record-look.js';

/** A platform admin looks at what nobody else sees of a customer. The look is on record first: without a record there is no look. */
export class OpenCustomerFile extends Command<CustomerFile> {
  constructor(
    readonly customer: Pick<CustomerView, 'id' | 'externalId' | 'merged'>,
    readonly cause: Cause,
  ) {
    super();
  }
}

const unrecorded = 'The look at billing and CS notes could not be recorded, so they are not shown. Try again.';

@CommandHandler(OpenCustomerFile)
export class OpenCustomerFileHandler implements ICommandHandler<OpenCustomerFile> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly billing: BillingDirectory,
  ) {}

  async execute({ customer, cause }: OpenCustomerFile): Promise<CustomerFile> {
    const people = [customer.id, ...customer.merged.map(({ id }) => id)];
    try {
      await Promise.all(people.map((id) => this.commands.execute(new RecordLook(id, lookingAt(id, cause)))));
    } catch (error) {
      if (error instanceof Refusal) return { withheld: unrecorded };
      throw error;
    }
    const [billing, csNotes] = await Promise.all([this.summary(customer.externalId), this.queries.execute(new GetCsNotes(people))]);

    return { billing, csNotes };
  }

  private async summary(externalId: string | null): Promise<BillingView> {
    if (externalId === null) return { state: 'none' };
    try {
      const answer = await this.billing.of(externalId);
      return answer === null ? { state: 'none' } : { state: 'known', ...answer };
    } catch (error) {
      if (error instanceof BillingAway) return { state: 'away', problem: 'Billing does not answer. Try again.' };
      throw error;
    }
  }
}

/** The same request looks at several streams: each under an id of its own. */
const lookingAt = (customerId: string, cause: Cause): Cause => ({ ...cause, commandId: derivedId(cause.commandId, customerId) });
