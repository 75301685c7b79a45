import { describe, expect, it } from '@jest/globals';
import { backlogQuery, exportQuery, explainQuery, metricParameter, metricQuery } from './analytics.requests.js';
import { metricDefinitions, metricIds } from './metric.js';

const week = { from: '2026-11-09', to: '2026-11-16' };
const accepts = (schema: typeof metricQuery, query: object): boolean => schema.safeParse({ ...week, ...query }).success;

describe('The period of a figure', () => {
  it('is given in instants or in days of a zone, UTC unless said', () => {
    expect(metricQuery.parse(week)).toEqual({ ...week, zone: 'UTC' });
    expect(accepts(metricQuery, { from: '2026-11-09T00:00:00+01:00' })).toBe(true);
    expect(accepts(metricQuery, { from: 'last week' })).toBe(false);
  });

  it('stands in a zone of IANA, never in an offset', () => {
    expect(accepts(metricQuery, { zone: 'Europe/Amsterdam' })).toBe(true);
    expect(accepts(metricQuery, { zone: '+01:00' })).toBe(false);
    expect(accepts(metricQuery, { zone: 'Middle-earth/Bree' })).toBe(false);
  });

  it('is split and narrowed by what is known', () => {
    expect(accepts(metricQuery, { by: 'hourOfWeek', priority: 'URGENT', compare: 'true' })).toBe(true);
    expect(accepts(metricQuery, { by: 'mood' })).toBe(false);
    expect(accepts(metricQuery, { operatorId: 'ana' })).toBe(false);
  });
});

describe('What stands beside a figure', () => {
  it('is asked page by page, at an instant, or as a file of a known format', () => {
    expect(explainQuery.parse({ ...week, limit: '20' })).toMatchObject({ limit: 20 });
    expect(explainQuery.safeParse({ ...week, limit: '201' }).success).toBe(false);
    expect(backlogQuery.safeParse({ at: '2026-11-09' }).success).toBe(false);
    expect(exportQuery.safeParse({ ...week, format: 'xlsx' }).success).toBe(false);
  });
});

describe('A figure’s definition', () => {
  it('stands under its id, with a version and its anchor', () => {
    expect(metricIds.map((id) => metricDefinitions[id].id)).toEqual(metricIds);
    expect(metricIds.every((id) => metricDefinitions[id].version >= 1 && /^[A-Z]\w+$/.test(metricDefinitions[id].anchor))).toBe(true);
    expect(metricParameter.safeParse('M99').success).toBe(false);
  });

  it('calls M7 alone handle time', () => {
    expect(metricIds.filter((id) => /handle/i.test(metricDefinitions[id].name))).toEqual(['M7']);
  });
});
