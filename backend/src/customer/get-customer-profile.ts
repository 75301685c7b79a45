import type { CustomerView, MergedCustomer } from '@inbox/contracts/customer/customer.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../http/refusal.js';
import { instant, instantOrNull, ReadModels, reflected } from '../reading/read-models.js';

/** Who a customer is. Whoever is part of another one is answered as that other one. */
export class GetCustomerProfile extends Query<CustomerView> {
  constructor(
    readonly customerId: string,
    readonly after: string | undefined,
  ) {
    super();
  }
}

interface Row extends Omit<CustomerView, 'merged'> {
  readonly merged: readonly MergedCustomer[];
}

const statement = `select c.id, c.external_id as "externalId", c.name, c.email, c.locale, c.time_zone as "timeZone", c.attributes,
    c.registered_at as "registeredAt", a.first as "firstSeenAt", a.last as "lastSeenAt", p.merged,
    ${reflected('customer_profile', 'customer_activity')} as position
  from read.customer_profile asked
  join read.customer_profile c on c.id = coalesce(asked.merged_into, asked.id)
  cross join lateral (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'email', m.email, 'mergedAt', m.merged_at)
      order by m.merged_at, m.id), '[]') as merged, array_append(array_agg(m.id), c.id) as ids
    from read.customer_profile m where m.merged_into = c.id) p
  cross join lateral (select min(first_seen) as first, max(last_seen) as last from read.customer_activity where id = any(p.ids)) a
  where asked.id = $1`;

@QueryHandler(GetCustomerProfile)
export class GetCustomerProfileHandler implements IQueryHandler<GetCustomerProfile> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ customerId, after }: GetCustomerProfile): Promise<CustomerView> {
    const [row] = await this.reads.rows<Row>(statement, [customerId], after);
    if (row === undefined) throw new Refusal('NOT_FOUND', 'There is no such customer.');

    return {
      ...row,
      registeredAt: instant(row.registeredAt),
      firstSeenAt: instantOrNull(row.firstSeenAt),
      lastSeenAt: instantOrNull(row.lastSeenAt),
      merged: row.merged.map((part) => ({ ...part, mergedAt: instant(part.mergedAt) })),
    };
  }
}
