import { describe, expect, it } from '@jest/globals';
import { slices } from './local-time.js';
import { periodBefore, periodOf } from './period.js';

const asked = (from: string, to: string, zone = 'Europe/Berlin') => ({ from, to, zone });
const hoursOf = (from: string, to: string, zone?: string) => {
  const { bounds } = slices(periodOf(asked(from, to, zone)), 'hour');
  return bounds;
};

describe('A period', () => {
  it('of local days begins and ends at the zone’s midnights', () => {
    expect(periodOf(asked('2026-03-29', '2026-03-30'))).toMatchObject({ from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' });
    expect(periodOf(asked('2026-11-22', '2026-11-23', 'Asia/Kathmandu')).from).toBe('2026-11-21T18:15:00.000Z');
  });

  it('begins at a day’s first instant where the clocks leave midnight out', () => {
    expect(periodOf(asked('2026-04-24', '2026-04-25', 'Africa/Cairo')).from).toBe('2026-04-23T22:00:00.000Z');
  });

  it('of instants is what was said', () => {
    expect(periodOf(asked('2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00'))).toMatchObject({
      from: '2026-03-29T00:30:00.000Z',
      to: '2026-03-29T01:30:00.000Z',
    });
  });

  it('must end after it begins', () => {
    expect(() => periodOf(asked('2026-03-30', '2026-03-30'))).toThrow('The period must end after it begins.');
  });

  it('has one before it: as many days, or as many milliseconds', () => {
    expect(periodBefore(asked('2026-03-29', '2026-03-31'))).toMatchObject({
      from: '2026-03-26T23:00:00.000Z',
      to: '2026-03-28T23:00:00.000Z',
    });
    expect(periodBefore(asked('2026-03-30', '2026-03-31')).from).toBe('2026-03-28T23:00:00.000Z'); // a day of 23 hours
    expect(periodBefore(asked('2026-03-29T01:00:00Z', '2026-03-29T01:00:10Z')).from).toBe('2026-03-29T00:59:50.000Z');
  });
});

describe('A period by day', () => {
  it('has days of 23 and of 25 hours where clocks change', () => {
    expect(slices(periodOf(asked('2026-03-28', '2026-03-31')), 'day')).toEqual({
      keys: ['2026-03-28', '2026-03-29', '2026-03-30'],
      bounds: ['2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    });
    expect(slices(periodOf(asked('2026-10-25', '2026-10-27')), 'day').bounds).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });

  it('begins with what there is of its first day', () => {
    expect(slices(periodOf(asked('2026-11-22T15:30:00Z', '2026-11-24T00:00:00Z', 'UTC')), 'day')).toEqual({
      keys: ['2026-11-22', '2026-11-23'],
      bounds: ['2026-11-22T15:30:00.000Z', '2026-11-23T00:00:00.000Z'],
    });
  });

  it('is refused beyond five years', () => {
    expect(() => slices(periodOf(asked('2016-01-01', '2026-01-01')), 'day')).toThrow('Ask for at most five years by day.');
  });
});

describe('A period by hour', () => {
  it('has 23, 24 or 25 of them', () => {
    expect(hoursOf('2026-03-29', '2026-03-30')).toHaveLength(23);
    expect(hoursOf('2026-11-22', '2026-11-23')).toHaveLength(24);
    expect(hoursOf('2026-10-25', '2026-10-26')).toHaveLength(25);
  });

  it('has the hour that comes twice twice, each under its own instant', () => {
    expect(hoursOf('2026-10-25', '2026-10-26').slice(1, 5)).toEqual([
      '2026-10-24T23:00:00.000Z',
      '2026-10-25T00:00:00.000Z', // 02:00, summer time
      '2026-10-25T01:00:00.000Z', // 02:00, once more
      '2026-10-25T02:00:00.000Z',
    ]);
  });

  it('begins where local hours begin, half past UTC’s or a quarter to', () => {
    expect(hoursOf('2026-11-22', '2026-11-23', 'Asia/Kolkata')[1]).toBe('2026-11-21T19:30:00.000Z');
    expect(hoursOf('2026-11-22', '2026-11-23', 'Asia/Kathmandu')[1]).toBe('2026-11-21T19:15:00.000Z');
  });

  it('follows clocks that change by half an hour', () => {
    /* Lord Howe: 02:00 becomes 02:30 on 4 October 2026. */
    expect(hoursOf('2026-10-04', '2026-10-05', 'Australia/Lord_Howe').slice(1, 4)).toEqual([
      '2026-10-03T14:30:00.000Z', // 01:00
      '2026-10-03T15:30:00.000Z', // 02:30
      '2026-10-03T16:00:00.000Z', // 03:00
    ]);
  });

  it('is refused beyond 62 days', () => {
    expect(() => hoursOf('2026-01-01', '2026-06-01')).toThrow('Ask for at most 62 days by hour.');
  });
});

describe('A period by hour of the week', () => {
  it('names each hour by weekday and hour in the zone, Monday first', () => {
    const { keys } = slices(periodOf(asked('2026-11-16', '2026-11-23')), 'hourOfWeek');
    expect(keys).toHaveLength(168);
    expect([keys[0], keys[23], keys.at(-1)]).toEqual(['1-00', '1-23', '7-23']);
  });

  it('has no 02:00 on the Sunday that leaves it out, and two on the one that has it twice', () => {
    const sunday = (day: string, next: string) =>
      slices(periodOf(asked(day, next)), 'hourOfWeek').keys.filter((key) => key === '7-02').length;
    expect([sunday('2026-03-29', '2026-03-30'), sunday('2026-10-25', '2026-10-26')]).toEqual([0, 2]);
  });
});
