import { describe, expect, it } from '@jest/globals';
import type { MeasuredValue } from '@inbox/contracts/analytics/analytics.evidence';
import type { MetricId } from '@inbox/contracts/analytics/metric';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { formats } from './export-format.js';
import { exportRow } from './export-row.js';

const value = (metric: MetricId, ordinal: number, milliseconds: number, counts = true): MeasuredValue => ({
  metric,
  ordinal,
  at: 0,
  value: milliseconds,
  counts,
  operatorId: id('ana'),
  resolution: null,
  intervals: [],
});
const course = (...values: MeasuredValue[]) => ({
  escalation_id: id('escalation'),
  conversation_id: id('conversation'),
  raised_at: minute(0),
  status: 'resolved',
  operator_id: id('ana'),
  team_id: id('deliveries'),
  priority: 'HIGH',
  trigger: 'USER_REQUEST',
  resolution: 'ANSWERED',
  measures: JSON.stringify(values),
});
const names = new Map([
  [id('ana'), 'Ana Marín'],
  [id('deliveries'), 'Deliveries'],
]);
const written = async (format: 'csv' | 'ndjson', ...rows: object[]): Promise<string> => {
  const writer = formats[format].writer();
  for (const row of rows) writer.write(row);
  writer.end();
  return (await writer.toArray()).map(String).join('');
};

describe('A line of an export', () => {
  it('names whose the escalation is', () => {
    expect(exportRow(course(), names)).toMatchObject({ operator: 'Ana Marín', team: 'Deliveries', priority: 'HIGH' });
    expect(exportRow({ ...course(), operator_id: null, team_id: id('gone') }, names)).toMatchObject({ operator: null, team: null });
  });

  it('has the first of what begins a cycle, and the sum of what is handled and waited', () => {
    const values = [value('M1', 1, 9), value('M1', 0, 5), value('M6', 0, 10), value('M6', 1, 30), value('M7', 0, 7), value('M7', 1, 8)];
    expect(exportRow(course(...values), names)).toMatchObject({
      M1v1_time_to_claim_ms: 5,
      M6v1_customer_wait_ms: 40,
      M7v1_handle_time_ms: 15,
      M7v1_handled_without_reply_ms: null,
    });
  });

  it('tells apart what was handled without a reply', () => {
    expect(exportRow(course(value('M7', 0, 7, false), value('M7', 1, 8)), names)).toMatchObject({ M7v1_handled_without_reply_ms: 7 });
  });

  it('has the mean of the next responses, and how many they are', () => {
    expect(exportRow(course(value('M3', 0, 10), value('M3', 1, 21)), names)).toMatchObject({
      M3v1_next_responses: 2,
      M3v1_next_response_mean_ms: 15.5,
    });
  });

  it('has nothing where nothing was measured, which is not zero', () => {
    expect(exportRow(course(), names)).toMatchObject({ M2v1_first_response_ms: null, M7v1_handle_time_ms: null, M11v1_resolutions: 0 });
  });
});

describe('A file of an export', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('runs no formula in a spreadsheet: %j', async (operator) => {
    const [, line = ''] = (await written('csv', { operator })).split('\r\n');
    expect(line.replaceAll('"', '').startsWith(`'${operator.charAt(0)}`)).toBe(true);
  });

  it('quotes what would break a cell, and begins with its columns', async () => {
    expect(await written('csv', { operator: 'Marín, "Ana"', n: 1 })).toBe('\uFEFFoperator,n\r\n"Marín, ""Ana""",1\r\n');
  });

  it('is a line of JSON for each row', async () => {
    expect(await written('ndjson', { a: 1 }, { a: null })).toBe('{"a":1}\n{"a":null}\n');
  });
});
