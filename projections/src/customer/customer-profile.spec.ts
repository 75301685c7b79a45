import { profileRevised, registered } from '@inbox/contracts/customer/customer.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { customerProfile } from './customer-profile.js';

const row = customerProfile.fold(null, recorded(registered()));

describe("A customer's profile", () => {
  it('holds what the customer was registered with', () => {
    expect(row).toEqual({
      id: id('leila'),
      name: 'Leila Haddad',
      email: 'leila@example.test',
      attributes: { plan: 'Home' },
      registered_at: minute(0),
      position: '100',
    });
  });

  it('holds the latest name, e-mail and attributes', () => {
    const revised = profileRevised({ email: null, attributes: { plan: 'Office' } });
    expect(customerProfile.fold(row, recorded(revised, { revision: 1 }))).toEqual({
      ...row,
      name: 'Leila Haddad-Berg',
      email: null,
      attributes: { plan: 'Office' },
      position: '200',
    });
  });
});
