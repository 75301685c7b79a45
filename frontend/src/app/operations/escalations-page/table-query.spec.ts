import { ana, row } from '../../escalation/inbox-item.samples';
import { filtersSet, parametersOf, queryOf, surelyFits } from './table-query';

const query = (address: string) => {
  const parameters = new URLSearchParams(address);
  return queryOf((name) => parameters.get(name));
};

describe('What the table shows', () => {
  it('stands in the address', () => {
    expect(query('status=OPEN&priority=URGENT&text=desk&sort=waiting')).toEqual({
      status: 'OPEN',
      priority: 'URGENT',
      text: 'desk',
      sort: 'waiting',
      direction: 'asc',
    });
  });

  it('is everything, newest first, where the address says nothing or nonsense', () => {
    expect(query('')).toEqual({ sort: 'raised', direction: 'desc' });
    expect(query('sort=luck&direction=sideways&colour=red')).toEqual({ sort: 'raised', direction: 'desc' });
  });

  it('counts its filters, not its order', () => {
    expect(filtersSet(query('status=OPEN&from=2026-11-01&sort=waiting'))).toBe(2);
  });

  it('asks the server for whole local days', () => {
    const { from, to } = parametersOf(query('from=2026-11-01&to=2026-11-02'));

    expect([from, to]).toEqual([new Date(2026, 10, 1).toISOString(), new Date(2026, 10, 3).toISOString()]);
    expect(parametersOf(query('from=yesterday'))).toEqual({ sort: 'raised', direction: 'desc' });
  });
});

describe('A pushed row', () => {
  it('belongs into the table where it fits every filter', () => {
    const item = row('Leila', { priority: 'URGENT', owner: ana, status: 'CLAIMED' });

    expect(
      ['', 'status=OPEN', 'status=CLAIMED&priority=URGENT', `ownerId=${ana.id}`].map((address) => surelyFits(item, query(address))),
    ).toEqual([true, true, true, true]);
    expect(
      ['status=RESOLVED', 'priority=LOW', 'ownerId=ben', 'trigger=RESTRICTION'].map((address) => surelyFits(item, query(address))),
    ).toEqual([false, false, false, false]);
  });

  it('is left to the server where only that can tell', () => {
    expect(
      ['text=desk', 'teamId=t', 'resolution=SPAM', 'to=2026-11-02'].map((address) => surelyFits(row('Leila'), query(address))),
    ).toEqual([false, false, false, false]);
  });
});
