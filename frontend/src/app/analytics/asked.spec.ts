import { askedFrom, type Params, queryOf } from './asked';
import { instantIn, isZone, rememberedZone, rememberZone, zoneOfMachine, zones } from './zones';

const now = new Date('2026-11-22T23:30:00.000Z');
const asked = (params: Params = {}) => askedFrom(params, now, 'UTC');

describe('What the page is asked for', () => {
  it('is handle time of the last seven days, compared, unless the address says more', () => {
    expect(asked()).toEqual({
      preset: 'last-7-days',
      days: { from: '2026-11-16', to: '2026-11-23' },
      zone: 'UTC',
      compare: true,
      metric: 'M7',
      filters: {},
    });
  });

  it('means today in the zone that it names', () => {
    expect(asked({ period: 'today', zone: 'Asia/Tokyo' }).days).toEqual({ from: '2026-11-23', to: '2026-11-24' });
  });

  it('may be days of one’s own', () => {
    expect(asked({ period: 'custom', from: '2026-10-01', to: '2026-10-08' })).toMatchObject({
      preset: 'custom',
      days: { from: '2026-10-01', to: '2026-10-08' },
    });
  });

  it.each([
    { period: 'custom' },
    { period: 'custom', from: '2026-10-08', to: '2026-10-08' },
    { period: 'custom', from: '2026-02-30', to: '2026-10-08' },
    { period: 'the other day', zone: 'Middle-earth/Bree', metric: 'M99' },
  ])('is as at the first visit where the address makes no sense: %j', (params) => {
    expect(asked(params)).toEqual(asked());
  });

  it('becomes a query of the API, with what narrows it', () => {
    expect(queryOf(asked({ period: 'yesterday', compare: 'no', priority: 'URGENT', teamId: '' }))).toEqual({
      from: '2026-11-21',
      to: '2026-11-22',
      zone: 'UTC',
      priority: 'URGENT',
    });
  });
});

describe('The zone', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('is remembered from visit to visit, the machine’s at first', () => {
    expect(rememberedZone()).toBe(zoneOfMachine());
    rememberZone('Europe/Amsterdam');
    expect(rememberedZone()).toBe('Europe/Amsterdam');
    rememberZone('Nowhere');
    expect(rememberedZone()).toBe(zoneOfMachine());
  });

  it('is one of those that change their clocks, never an offset', () => {
    expect([isZone('Europe/Amsterdam'), isZone('+01:00'), isZone('Nowhere')]).toEqual([true, false, false]);
    expect(zones()[0]).toBe('UTC');
    expect(zones()).toContain('Europe/Amsterdam');
  });

  it('says what its clocks show at an instant', () => {
    expect(instantIn('Europe/Amsterdam', '2026-11-12T09:00:00.000Z')).toBe('Thu, 12 Nov 2026, 10:00:00');
    expect(instantIn('UTC', '2026-11-12T09:00:00.000Z', 'short')).toBe('Thu, 12 Nov 2026, 09:00');
  });
});
