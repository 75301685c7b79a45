import { id, minute } from '@inbox/contracts/recorded.samples';
import { onScreen } from '../../ui/on-screen';
import { leila } from '../customer.samples';
import { LocalTime } from '../local-time';
import { CustomerCard } from './customer-card';

describe('The customer’s card', () => {
  it('shows the profile and the attributes', () => {
    const card = onScreen(CustomerCard, { customer: leila({ locale: 'de-CH' }) });
    const told = card.all('dt').map((each) => each.textContent);
    expect(told).toEqual(['E-mail', 'Number', 'Language', 'First seen', 'Last seen', 'plan']);
    expect(card.text()).toMatch(/leila@example\.test.*th-10233.*Swiss High German.*plan ?Home/);
  });

  it('leaves out what nobody knows, and says that the e-mail is not known', () => {
    const nothing = { email: null, externalId: null, attributes: {}, firstSeenAt: null, lastSeenAt: null };
    const card = onScreen(CustomerCard, { customer: leila(nothing) });
    expect(card.all('dt').map((each) => each.textContent)).toEqual(['E-mail']);
    expect(card.text()).toContain('not known');
    expect(card.all('ul')).toEqual([]);
  });

  const merged = [{ id: id('old'), name: 'Leila Berg', email: 'berg@example.test', mergedAt: minute(5) }];

  it('shows who is part of the customer, and separates them for who may', () => {
    const card = onScreen(CustomerCard, { customer: leila({ merged }), maySteer: true });
    const separated: string[] = [];
    card.component.separate.subscribe(({ id: part }) => separated.push(part));
    expect(card.text()).toContain('Leila Berg berg@example.test');
    card.click(card.button('Separate Leila Berg'));
    expect(separated).toEqual([id('old')]);
  });

  it('merges and separates nothing for others', () => {
    expect(onScreen(CustomerCard, { customer: leila({ merged }) }).all('button')).toEqual([]);
  });
});

describe('The local time', () => {
  const shown = (timeZone: string) => onScreen(LocalTime, { timeZone }).text();

  it('is that of the customer’s zone', () => {
    const parts = { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' } as const;
    const [before, text, after] = [new Date(), shown('Asia/Tokyo'), new Date()].map((each) =>
      typeof each === 'string' ? each : `${new Intl.DateTimeFormat('en-GB', parts).format(each)} Tokyo`,
    );
    expect([before, after]).toContain(text);
  });

  it('names the place in words', () => {
    expect(shown('America/Argentina/Buenos_Aires')).toContain('Buenos Aires');
  });
});
