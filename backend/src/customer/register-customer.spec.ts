import { id } from '@inbox/contracts/recorded.samples';
import { profileRevised, registered } from '@inbox/contracts/customer/customer.samples';
import { keyedId } from '../event-sourcing/derived-id.js';
import { given } from '../event-sourcing/given-for-specs.js';
import { customerLifecycle as customers } from './customer.js';
import { register } from './register-customer.js';

const leila = { externalId: 'c-1', name: 'Leila Haddad', email: 'leila@example.test', attributes: { plan: 'Home' } };

describe('Registering a customer', () => {
  it('records who they are', () => {
    given(customers)
      .when(register(id('leila'), leila))
      .then(registered());
  });

  it('records what a later hand-over knows better', () => {
    given(customers, registered())
      .when(register(id('leila'), { ...leila, name: 'Leila Haddad-Berg' }))
      .then(profileRevised());
  });

  it('records the language and the zone where the hand-over brings them', () => {
    given(customers, registered())
      .when(register(id('leila'), { ...leila, locale: 'de-CH', timeZone: 'Europe/Zurich' }))
      .then(profileRevised({ name: 'Leila Haddad', locale: 'de-CH', timeZone: 'Europe/Zurich' }));
  });

  it('stays quiet when nothing is new', () => {
    given(customers, registered())
      .when(register(id('leila'), leila))
      .thenNothing();
  });
});

describe('The id of a customer', () => {
  it('is the same for the same external id of the same integration', () => {
    expect(keyedId('secret', 'bot', 'c-1')).toBe(keyedId('secret', 'bot', 'c-1'));
  });

  it('differs between integrations, external ids and workspaces', () => {
    const ids = [
      keyedId('secret', 'bot', 'c-1'),
      keyedId('secret', 'bot', 'c-2'),
      keyedId('secret', 'b', 'c-1'),
      keyedId('s', 'bot', 'c-1'),
    ];

    expect(new Set(ids).size).toBe(4);
  });

  it('is a UUID of version 7', () => {
    expect(keyedId('secret', 'bot', 'c-1')).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
