import { describe, expect, it } from '@jest/globals';
import { id } from '@inbox/contracts/recorded.samples';
import { filtered, grouped, Parameters, within } from './narrowing.js';
import { begunConversations, resolvedCycles, spansOf, standingSpans } from './sources.js';

const period = { from: '2026-03-29T00:00:00.000Z', to: '2026-03-31T00:00:00.000Z', zone: 'UTC' };

describe('Whose values count', () => {
  it('is said in conditions, with what was asked as parameters', () => {
    const { values, given } = new Parameters();
    expect(within(resolvedCycles, period, { priority: 'HIGH', operatorId: id('ana') }, given)).toBe(
      'where resolved_at >= $1 and resolved_at < $2 and operator_id = $3::uuid and priority = $4',
    );
    expect(values).toEqual([period.from, period.to, id('ana'), 'HIGH']);
  });

  it('is everybody’s where nothing was asked, of the one figure', () => {
    expect(filtered(spansOf('M7'), {}, new Parameters().given)).toEqual([`metric = 'M7'`]);
  });

  it('is nobody’s where the source has no such thing', () => {
    expect(filtered(standingSpans, { resolution: 'SPAM' }, new Parameters().given)).toEqual(['null = $1']);
  });
});

describe('A split', () => {
  it('is by a column, or by nobody where there is none', () => {
    const { given } = new Parameters();
    expect(grouped(resolvedCycles, period, 'team', given).group).toBe('team_id');
    expect(grouped(begunConversations, period, 'team', given).group).toBe('null');
  });

  it('of time is by number, and named afterwards', () => {
    const { values, given } = new Parameters();
    const { group, nameOf } = grouped(resolvedCycles, period, 'day', given);
    expect([group, nameOf('part')]).toEqual(['width_bucket(resolved_at, $1::timestamptz[])', '($2::text[])[part]']);
    expect(values).toEqual([
      ['2026-03-29T00:00:00.000Z', '2026-03-30T00:00:00.000Z'],
      ['2026-03-29', '2026-03-30'],
    ]);
  });

  it('by hour of the week puts the same hour of all weeks together', () => {
    const { values, given } = new Parameters();
    grouped(resolvedCycles, { ...period, to: '2026-04-12T00:00:00.000Z' }, 'hourOfWeek', given);
    const [, numbers] = values;
    expect(numbers).toHaveLength(336);
    expect(new Set(Array.isArray(numbers) ? numbers : []).size).toBe(168);
  });
});
