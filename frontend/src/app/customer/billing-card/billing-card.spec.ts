import { minute } from '@inbox/contracts/recorded.samples';
import { onScreen } from '../../ui/on-screen';
import { BillingCard, money } from './billing-card';

const invoice = { number: 'TH-1', issuedAt: minute(0), amount: 4_900, currency: 'EUR', status: 'OVERDUE' };
const known = { state: 'known', plan: 'Studio', status: 'PAST_DUE', renewsAt: minute(0), invoices: [invoice] };
const shown = (billing: object) => onScreen(BillingCard, { billing });

describe('The billing summary', () => {
  it('shows plan, status, renewal and the last invoices, what is late in red', () => {
    const card = shown(known);
    expect(card.text()).toMatch(/Plan ?Studio ?Status ?Past due ?Renews.*TH-1.*€49\.00 ?Overdue/);
    expect(card.all('.late').map((each) => each.textContent)).toEqual(['Past due', 'Overdue']);
  });

  it('says that there is no invoice, and shows no renewal that there is not', () => {
    const card = shown({ ...known, status: 'CANCELLED', renewsAt: null, invoices: [] });
    expect(card.text()).toContain('No invoice yet.');
    expect(card.text()).not.toContain('Renews');
  });

  it('says that billing does not know the customer', () => {
    expect(shown({ state: 'none' }).text()).toContain('Billing does not know this customer.');
  });

  it('says that billing does not answer, with a way to try again', () => {
    const card = shown({ state: 'away', problem: 'Billing does not answer. Try again.' });
    let asked = 0;
    card.component.retry.subscribe(() => (asked += 1));
    card.click(card.button('Try again'));
    expect([asked, card.text().includes('Billing does not answer.')]).toEqual([1, true]);
  });
});

describe('An amount', () => {
  it.each([
    [4_900, 'EUR', '€49.00'],
    [500, 'JPY', '¥500'],
    [12_345, 'KWD', 'KWD 12.345'],
  ])('is written as its currency is: %d %s', (amount, currency, words) => {
    expect(money(amount, currency).replace(/\s/u, ' ')).toBe(words);
  });
});
