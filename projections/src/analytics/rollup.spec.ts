import { id, minute } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import type { MeasuredRow } from './measured.table.js';
import { rollUp } from './rollup.js';

const value = (over: Partial<MeasuredRow> = {}): MeasuredRow => ({
  metric: 'M7',
  escalation_id: id('escalation'),
  ordinal: 0,
  at: minute(0),
  value: 100,
  counts: true,
  operator_id: id('ana'),
  team_id: null,
  priority: 'HIGH',
  trigger: 'USER_REQUEST',
  resolution: 'ANSWERED',
  ...over,
});

const rolledUp = async (...steps: (readonly [gone: MeasuredRow[], come: MeasuredRow[]])[]) => {
  const tables = memoryTables();
  for (const [gone, come] of steps) await rollUp(tables, gone, come);
  return tables.rows('measured_rollup');
};

describe('A rollup', () => {
  it('counts a value in its day and in its month, for all and for each whom it belongs to', async () => {
    const rows = await rolledUp([[], [value()]]);
    expect(rows).toHaveLength(12);
    expect(rows).toContainEqual({
      metric: 'M7',
      dimension: 'operator',
      slot: '2026-11-02',
      key: id('ana'),
      n: 1,
      uncounted: 0,
      total: 100,
      histogram: '{"100":1}',
    });
    expect(rows).toContainEqual({
      metric: 'M7',
      dimension: 'team',
      slot: '2026-11',
      key: '',
      n: 1,
      uncounted: 0,
      total: 100,
      histogram: '{"100":1}',
    });
  });

  it('tells apart what stays out of averages', async () => {
    expect((await rolledUp([[], [value(), value({ counts: false, value: 7 })]]))[0]).toMatchObject({ n: 1, uncounted: 1, total: 100 });
  });

  it('takes out again what is no more, and has no row when it is empty', async () => {
    const later = value({ at: minute(24 * 60), value: 300 });
    const rows = await rolledUp([[], [value()]], [[value()], [later]]);
    expect(rows).toHaveLength(12);
    expect(rows).toContainEqual({
      metric: 'M7',
      dimension: 'all',
      slot: '2026-11',
      key: '',
      n: 1,
      uncounted: 0,
      total: 300,
      histogram: '{"278":1}',
    });
    expect(await rolledUp([[], [value()]], [[value()], []])).toEqual([]);
  });

  it('is the same in whatever steps it came about', async () => {
    const [a, b, c] = [value(), value({ value: 5_000 }), value({ value: 99 })];
    expect(await rolledUp([[], [a, b, c]])).toEqual(await rolledUp([[], [b]], [[], [c]], [[], [a]]));
  });
});
