import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../http/refusal.js';
import { instant, ReadModels, reflected } from '../reading/read-models.js';

/** Who a customer is. */
export class GetCustomerProfile extends Query<CustomerView> {
  constructor(
    readonly customerId: string,
    readonly after: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetCustomerProfile)
export class GetCustomerProfileHandler implements IQueryHandler<GetCustomerProfile> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ customerId, after }: GetCustomerProfile): Promise<CustomerView> {
    const sql = `select id, name, email, attributes, registered_at as "registeredAt", ${reflected('customer_profile')} as position
      from read.customer_profile where id = $1`;
    const [row] = await this.reads.rows<CustomerView>(sql, [customerId], after);
    if (row === undefined) throw new Refusal('NOT_FOUND', 'There is no such customer.');

    return { ...row, registeredAt: instant(row.registeredAt) };
  }
}
