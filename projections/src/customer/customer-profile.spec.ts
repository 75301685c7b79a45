import { merged, profileRevised, registered, separated } from '@inbox/contracts/customer/customer.samples';
import type { CustomerEvent } from '@inbox/contracts/customer/customer.events';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { customerProfile } from './customer-profile.js';

const own = `customer-${id('leila')}`;
const row = customerProfile.fold(null, recorded(registered(), { stream: own }));

describe("A customer's profile", () => {
  it('holds what the customer was registered with', () => {
    expect(row).toEqual({
      id: id('leila'),
      external_id: 'c-1',
      name: 'Leila Haddad',
      email: 'leila@example.test',
      locale: null,
      time_zone: null,
      attributes: { plan: 'Home' },
      words: ['1', 'c', 'example', 'haddad', 'leila', 'test'],
      registered_at: minute(0),
      merged_into: null,
      merged_at: null,
      position: '100',
    });
  });

  it('holds the latest name, e-mail, language, zone and attributes', () => {
    const revised = profileRevised({ email: null, attributes: { plan: 'Office' }, locale: 'de-CH', timeZone: 'Europe/Zurich' });
    expect(customerProfile.fold(row, recorded(revised, { revision: 1, stream: own }))).toEqual({
      ...row,
      name: 'Leila Haddad-Berg',
      email: null,
      locale: 'de-CH',
      time_zone: 'Europe/Zurich',
      attributes: { plan: 'Office' },
      words: ['1', 'berg', 'c', 'haddad', 'leila'],
      position: '200',
    });
  });

  it('tells as part of whom the customer is shown, and takes that back as if it had never been', () => {
    const part = customerProfile.fold(row, recorded(merged(), { revision: 1, stream: own }));
    expect(part).toEqual({ ...row, merged_into: id('leila-berg'), merged_at: minute(1), position: '200' });

    expect(customerProfile.fold(part, recorded(separated(), { revision: 2, stream: own }))).toEqual({ ...row, position: '300' });
  });

  it('believes a merge only from the stream of the part', async () => {
    const tables = memoryTables();
    const events: CustomerEvent[] = [registered(), merged(), separated()];
    await customerProfile.apply(tables, [
      recorded(registered(), { stream: own }),
      recorded(merged({ intoCustomerId: id('other') }), { revision: 1, stream: own }),
      recorded(merged(), { revision: 5, stream: `customer-${id('leila-berg')}` }),
      recorded(separated(), { revision: 6, stream: `customer-${id('leila-berg')}` }),
    ]);

    expect(tables.rows('customer_profile')).toMatchObject([{ merged_into: id('other'), position: '200' }]);
    expect(customerProfile.handles).toEqual(expect.arrayContaining(events.map(({ type }) => type)));
  });
});
