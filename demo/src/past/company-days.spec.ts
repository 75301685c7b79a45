import { companyDays, day } from './company-days.js';

const starts = (end: string, count: number): string[] =>
  companyDays(Date.parse(end), count).map(({ startsAt }) => new Date(startsAt).toISOString());

describe('The company’s days', () => {
  it('begin at its own midnight, and the last is the one in which the past ends', () => {
    expect(starts('2026-11-22T14:00:00Z', 2)).toEqual(['2026-11-19T23:00:00.000Z', '2026-11-20T23:00:00.000Z', '2026-11-21T23:00:00.000Z']);
    expect(starts('2026-11-22T23:30:00Z', 0)).toEqual(['2026-11-22T23:00:00.000Z']);
  });

  it('are an hour longer when the clocks go back, and an hour shorter when they go forward', () => {
    const lengths = (end: string): number[] => {
      const [first, second, third] = companyDays(Date.parse(end), 2).map(({ startsAt }) => startsAt);
      return [(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)].map((length) => (length - day) / 3_600_000);
    };
    expect(lengths('2026-10-26T12:00:00Z')).toEqual([0, 1]);
    expect(lengths('2026-03-30T12:00:00Z')).toEqual([0, -1]);
  });

  it('know their weekday and how long ago they are', () => {
    expect(companyDays(Date.parse('2026-11-22T14:00:00Z'), 2).map(({ weekday, ago }) => [weekday, ago])).toEqual([
      [5, 2],
      [6, 1],
      [0, 0],
    ]);
  });

  it('have one bad Monday, not yesterday’s and not today’s, where they have a Monday at all', () => {
    const bad = (end: string, count: number) => companyDays(Date.parse(end), count).filter(({ isBad }) => isBad);
    expect(bad('2026-11-22T14:00:00Z', 30)).toMatchObject([{ weekday: 1, ago: 6 }]);
    expect(bad('2026-11-24T14:00:00Z', 30)).toMatchObject([{ weekday: 1, ago: 8 }]);
    expect(bad('2026-11-22T14:00:00Z', 3)).toEqual([]);
  });
});
