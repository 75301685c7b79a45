import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MetricsExported } from '@inbox/contracts/analytics/analytics.events';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type AppForSpecs, startApp } from '../http/app-for-specs.js';
import { get } from '../http/asking-for-specs.js';
import { pastOf } from './past-for-specs.js';

let app: AppForSpecs;
let first: HandoffAccepted;
const minute = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0) + minutes * 60_000).toISOString();

beforeAll(async () => {
  app = await startApp();
  const { raised, did } = pastOf(app);
  first = await raised(minute(0), { priority: 'HIGH' });
  await did(minute(4), 'operator11', first, 'claim');
  await did(minute(6), 'operator11', first, 'replies', { text: 'Hello', lastSeen: 0, force: true });
  await did(minute(9), 'operator11', first, 'resolve', { resolution: 'ANSWERED' });
  const { position } = await raised(minute(30), { priority: 'LOW' });
  await get(app.as('analyst'), `/api/analytics/M1?${monday}&after=${position}`);
}, 120_000);
afterAll(() => app.stop());

const monday = 'from=2026-03-02&to=2026-03-03';
const exported = (query: string, as = 'analyst') => app.as(as)(`/api/analytics/export?${monday}&${query}`);

/** What the log holds of exports. */
const onRecord = async (): Promise<MetricsExported['data'][]> => {
  const client = EventStoreDBClient.connectionString(app.engines.eventStoreUrl);
  const found: MetricsExported['data'][] = [];
  for await (const { event } of client.readAll())
    // why `as`: such a stream holds these alone
    if (event?.streamId.startsWith('export-')) found.push(event.data as unknown as MetricsExported['data']);
  await client.dispose();
  return found;
};

describe('An export', () => {
  it('has a line for each escalation, with all that was measured of it', async () => {
    const lines = (await (await exported('format=ndjson')).text())
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        escalation_id: first.escalationId,
        conversation_id: first.conversationId,
        raised_at: minute(0),
        status: 'resolved',
        resolution: 'ANSWERED',
        M1v1_time_to_claim_ms: 240_000,
        M2v1_first_response_ms: 360_000,
        M3v1_next_responses: 0,
        M4v1_first_resolution_ms: 540_000,
        M7v1_handle_time_ms: 300_000,
        M13v1_one_touch: 1,
      },
      { priority: 'LOW', status: 'unclaimed', operator: null, M1v1_time_to_claim_ms: null, M11v1_resolutions: 0 },
    ]);
  });

  it('is CSV for a spreadsheet, as a file', async () => {
    const answer = await exported('format=csv');
    const [head, ...rows] = (await answer.text()).trim().split('\r\n');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=escalations-2026-03-02.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(head).toContain('escalation_id,conversation_id,raised_at,status');
    expect(rows).toHaveLength(2);
  });

  it('is narrowed as a figure is', async () => {
    expect((await (await exported('format=ndjson&priority=LOW')).text()).trim().split('\n')).toHaveLength(1);
  });

  it('is on record: who took what, and how many lines', async () => {
    await (await exported('format=csv&trigger=LOW_CONFIDENCE', 'manager')).text();
    expect((await onRecord()).at(-1)).toMatchObject({
      format: 'csv',
      from: '2026-03-02T00:00:00.000Z',
      trigger: 'LOW_CONFIDENCE',
      operatorId: null,
      rows: 2,
    });
  });

  it('is refused to operators, and then there is nothing on record', async () => {
    const before = (await onRecord()).length;
    expect((await exported('format=csv', 'operator')).status).toBe(403);
    expect(await onRecord()).toHaveLength(before);
  });
});
