import type { CustomersQuery } from '@inbox/contracts/customer/customer.requests';
import type { CustomersPage } from '@inbox/contracts/customer/customer.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import * as z from 'zod';
import { instant, instantOrNull, ReadModels, reflected } from '../reading/read-models.js';
import { cursorAfter, keyOf } from './cursor.js';
import { searchWords } from './search-words.js';

/** Customers by words of their name, e-mail address or external id, each from its beginning: a page in the order of names. */
export class FindCustomers extends Query<CustomersPage> {
  constructor(readonly query: CustomersQuery) {
    super();
  }
}

interface Row {
  readonly id: string;
  readonly external_id: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly registered_at: string;
  readonly last_seen: string | null;
  readonly merged_into: string | null;
  readonly merged_name: string | null;
}

const found = ({ id, external_id, name, email, registered_at, last_seen, merged_into, merged_name }: Row) => ({
  id,
  externalId: external_id,
  name,
  email,
  registeredAt: instant(registered_at),
  lastSeenAt: instantOrNull(last_seen),
  mergedInto: merged_into === null ? null : { id: merged_into, name: merged_name ?? 'Unknown customer' },
});

/** Who ended the page. The order is by name, but a name must not stand in an address. */
const lastOfPage = z.tuple([z.uuid()]);

/** @param name what the page is sorted by, as SQL */
const statement = (conditions: readonly string[], name: string): string => {
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  return `select coalesce(json_agg(p), '[]') as items, ${reflected('customer_profile', 'customer_activity')} as position
    from (select c.id, c.external_id, c.name, c.email, c.registered_at, a.last_seen, c.merged_into, w.name as merged_name
      from (select * from read.customer_profile ${where} order by ${name}, id limit $1) c
      left join read.customer_profile w on w.id = c.merged_into
      left join read.customer_activity a on a.id = c.id order by c.name, c.id) p`;
};

@QueryHandler(FindCustomers)
export class FindCustomersHandler implements IQueryHandler<FindCustomers> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ query: { q, limit, cursor, after } }: FindCustomers): Promise<CustomersPage> {
    const parameters: unknown[] = [limit + 1];
    const given = (value: unknown): string => `$${parameters.push(value).toString()}`;
    const words = searchWords(q);
    // why the sum: Postgres takes the index of names for what is sorted by it and passes over all who do not match, seconds for a rare word
    const name = words === null ? 'name' : `(name || '')`;
    const conditions = [
      ...(words === null ? [] : [`array_to_tsvector(words) @@ ${given(words)}::tsquery`]),
      ...(cursor === undefined
        ? []
        : [`(${name}, id) > (select ${name}, id from read.customer_profile where id = ${given(keyOf(cursor, lastOfPage)[0])})`]),
    ];
    const [answer] = await this.reads.rows<{ items: Row[]; position: string }>(statement(conditions, name), parameters, after);
    const rows = answer?.items ?? [];
    const items = rows.slice(0, limit).map(found);
    const last = rows.length > limit ? items.at(-1) : undefined;

    return { items, nextCursor: last === undefined ? null : cursorAfter(last.id), position: answer?.position ?? '0' };
  }
}
