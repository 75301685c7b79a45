import { id, minute } from '@inbox/contracts/recorded.samples';
import { problem, startApp } from '../app.for-specs';
import { sessionAnswers } from '../identity/session.actions';
import { onScreen } from '../ui/on-screen';
import { CustomerCard } from './customer-card/customer-card';
import { customer } from './customer.actions';
import { customerFeature } from './customer.feature';

const leila = {
  id: id('leila'),
  name: 'Leila Haddad',
  email: 'leila@example.test',
  attributes: { plan: 'Home' },
  registeredAt: minute(0),
  position: '1',
};

describe('A customer', () => {
  let app: ReturnType<typeof startApp>;
  const state = () => app.store.selectSignal(customerFeature.selectCustomerState)();
  const load = (customerId = leila.id) => {
    app.store.dispatch(customer.load({ customerId }));
  };

  beforeEach(() => {
    app = startApp();
  });

  it('is read once asked for', () => {
    load();
    app.theCall('GET', `/customers/${leila.id}`).flush(leila);
    expect(state().customers[leila.id]).toEqual(leila);
  });

  it('that cannot be read says why, until it is read again', () => {
    load();
    app.refuse(app.theCall('GET', `/customers/${leila.id}`), problem(404, { detail: 'There is no such customer.' }));
    expect(state().failures[leila.id]?.detail).toBe('There is no such customer.');
    load();
    expect(state().failures).toEqual({});
  });

  it('whose answer is late does not take the place of the one asked for since', () => {
    load();
    const late = app.theCall('GET', `/customers/${leila.id}`);
    load(id('ravi'));
    expect(late.cancelled).toBe(true);
  });

  it('is forgotten when the session is over', () => {
    load();
    app.theCall('GET', `/customers/${leila.id}`).flush(leila);
    app.store.dispatch(sessionAnswers.ended());
    expect(state().customers).toEqual({});
  });
});

describe('The customer’s card', () => {
  it('shows the profile and the attributes', () => {
    const card = onScreen(CustomerCard, { customer: leila });
    expect(card.text()).toContain('leila@example.test');
    expect(card.all('h3').map((each) => each.textContent)).toEqual(['Attributes']);
    expect(card.text()).toMatch(/plan ?Home/);
  });

  it('says that the e-mail is not known, and shows no empty box of attributes', () => {
    const card = onScreen(CustomerCard, { customer: { ...leila, email: null, attributes: {} } });
    expect(card.text()).toContain('not known');
    expect(card.all('h3')).toEqual([]);
  });
});
