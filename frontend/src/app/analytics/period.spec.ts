import { before, dayAfter, dayIn, daysInWords, daysOf, isCalendarDay, lengthInDays, presets } from './period';

const sunday = '2026-11-22';

describe('A period', () => {
  it.each([
    ['today', '2026-11-22', '2026-11-23'],
    ['yesterday', '2026-11-21', '2026-11-22'],
    ['last-7-days', '2026-11-16', '2026-11-23'],
    ['last-28-days', '2026-10-26', '2026-11-23'],
    ['this-week', '2026-11-16', '2026-11-23'],
    ['this-month', '2026-11-01', '2026-11-23'],
  ] as const)('called %s on a Sunday goes from %s up to %s', (preset, from, to) => {
    expect(daysOf(preset, sunday)).toEqual({ from, to });
  });

  it('called this week begins on a Monday, also on Mondays', () => {
    expect(daysOf('this-week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-24' });
  });

  it('has one of the same length right before it', () => {
    expect(before({ from: '2026-11-09', to: '2026-11-16' })).toEqual({ from: '2026-11-02', to: '2026-11-09' });
  });

  it('has seven days in the week in which clocks change, too', () => {
    const week = { from: '2026-10-19', to: '2026-10-26' };
    expect(lengthInDays(week)).toBe(7);
    expect(before(week)).toEqual({ from: '2026-10-12', to: '2026-10-19' });
  });

  it('names its last day, not the one after', () => {
    expect(daysInWords({ from: '2026-11-09', to: '2026-11-16' })).toMatch(/^9\s?–\s?15 Nov 2026$/u);
    expect(daysInWords({ from: '2026-11-22', to: '2026-11-23' })).toBe('22 Nov 2026');
  });

  it('is never called without words', () => {
    expect(new Set(presets).size).toBe(7);
  });
});

describe('A day', () => {
  it('is another one in another zone at the same instant', () => {
    const at = new Date('2026-11-22T23:30:00.000Z');
    expect([dayIn('UTC', at), dayIn('Asia/Tokyo', at), dayIn('America/Lima', at)]).toEqual(['2026-11-22', '2026-11-23', '2026-11-22']);
  });

  it('goes over the ends of months and years', () => {
    expect([dayAfter('2026-12-31'), dayAfter('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28']);
  });

  it('is known only where the calendar has it', () => {
    expect(['2026-02-28', '2026-02-30', 'yesterday', '2026-2-3'].map(isCalendarDay)).toEqual([true, false, false, false]);
  });
});
