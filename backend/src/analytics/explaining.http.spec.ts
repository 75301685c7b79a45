import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BacklogView, DistributionView, EvidenceView, ExplainView } from '@inbox/contracts/analytics/analytics.views';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import { type AppForSpecs, startApp } from '../http/app-for-specs.js';
import { get } from '../http/asking-for-specs.js';
import { pastOf } from './past-for-specs.js';

let app: AppForSpecs;
let position = '0';
let first: HandoffAccepted;
let second: HandoffAccepted;
const minute = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0) + minutes * 60_000).toISOString();
const reply = { text: 'I am calling the depot.', lastSeen: 0, force: true };

/** On Monday 2 March 2026 one escalation is answered, left alone beyond the idle cap and resolved; another one waits. */
beforeAll(async () => {
  app = await startApp();
  const { raised, did } = pastOf(app);
  first = await raised(minute(0), { priority: 'HIGH' });
  await did(minute(4), 'operator11', first, 'claim');
  await did(minute(6), 'operator11', first, 'replies', reply);
  await did(minute(40), 'operator11', first, 'replies', reply);
  await did(minute(42), 'operator11', first, 'resolve', { resolution: 'ANSWERED' });
  second = await raised(minute(30), { priority: 'LOW' });
  position = (await did(minute(50), 'operator12', second, 'claim')).position;
}, 120_000);
afterAll(() => app.stop());

const monday = 'from=2026-03-02&to=2026-03-03';
const asked = async <Body>(path: string) =>
  (await get<Body>(app.as('auditor'), `/api/analytics/${path}${path.includes('?') ? '&' : '?'}after=${position}`)).body;
const text = async (path: string, as = 'analyst') => app.as(as)(`/api/analytics/${path}`);

describe('Explaining a figure', () => {
  it('shows the values that it is made of, newest first, page by page', async () => {
    const page = await asked<ExplainView>(`M1/explain?${monday}&limit=1`);
    expect(page.items).toMatchObject([
      { escalationId: second.escalationId, conversationId: second.conversationId, ordinal: 0, value: 1_200_000 },
    ]);
    const next = await asked<ExplainView>(`M1/explain?${monday}&limit=1&cursor=${page.nextCursor ?? ''}`);
    expect(next).toMatchObject({ items: [{ escalationId: first.escalationId, value: 240_000, at: minute(4) }], nextCursor: null });
    expect(next.items[0]?.operator?.name).not.toBe('Unknown operator');
  });

  it('shows those of one group alone', async () => {
    const { items } = await asked<ExplainView>(`M1/explain?${monday}&by=priority&key=LOW`);
    expect(items.map(({ escalationId }) => escalationId)).toEqual([second.escalationId]);
    expect((await asked<ExplainView>(`M1/explain?${monday}&by=hour&key=2026-03-02T10:00:00.000Z`)).items).toEqual([]);
  });

  it.each([
    ['M10', 1],
    ['M11', 1],
    ['M12', 0],
    ['M13', 0],
    ['M14', 1],
  ])('works for what is counted too: %s', async (metric, value) => {
    expect((await asked<ExplainView>(`${metric}/explain?${monday}`)).items[0]).toMatchObject({ value, counts: true });
  });

  it('refuses a cursor that no page gave', async () => {
    expect((await text(`M1/explain?${monday}&cursor=abc`)).status).toBe(400);
  });
});

describe('Explaining a value', () => {
  it('opens it into its intervals, and each into the events that open and close it', async () => {
    const { value, counts, intervals } = await asked<EvidenceView>(`M7/explain/${first.escalationId}`);
    expect([value, counts]).toEqual([12 * 60_000 + 2 * 60_000, true]);
    expect(intervals).toMatchObject([
      { from: minute(4), to: minute(16), opened: { type: 'EscalationClaimed', revision: 1 }, closed: null, closedBy: 'idle-cap' },
      {
        from: minute(40),
        to: minute(42),
        opened: { type: 'ReplySent' },
        closed: { type: 'EscalationResolved', revision: 4 },
        closedBy: 'event',
      },
    ]);
    expect(intervals[0]?.opened.by.name).toBe(intervals[0]?.operator?.name);
  });

  it.each(['M1', 'M2', 'M4', 'M5', 'M6', 'M10', 'M11', 'M12', 'M13', 'M14'])('is there for %s', async (metric) => {
    expect(await asked<EvidenceView>(`${metric}/explain/${first.escalationId}`)).toMatchObject({ metric, ordinal: 0 });
  });

  it('is a file of lines where it is asked for: the value, its events, its intervals', async () => {
    const answer = await text(`M7/explain/${first.escalationId}?format=ndjson`);
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    expect(lines).toMatchObject([
      { line: 'value', value: 840_000 },
      ...[1, 3, 4].map((revision) => ({ line: 'event', revision })),
      { line: 'interval' },
      { line: 'interval' },
    ]);
  });

  it('is refused where the escalation has no such value, or there is no such escalation', async () => {
    expect((await text(`M7/explain/${second.escalationId}`)).status).toBe(404);
    expect((await text('M7/explain/nobody')).status).toBe(404);
  });
});

describe('How values spread', () => {
  it('is counted in bins of time', async () => {
    const { bins } = await asked<DistributionView>(`M1/distribution?${monday}`);
    expect(bins.filter(({ n }) => n > 0)).toEqual([
      { from: 4 * 60_000, to: 5 * 60_000, n: 1 },
      { from: 20 * 60_000, to: 25 * 60_000, n: 1 },
    ]);
    expect(bins.at(-1)).toMatchObject({ to: null });
  });

  it('is no question where things are only counted', async () => {
    expect((await text(`M11/distribution?${monday}`)).status).toBe(400);
  });
});

describe('The backlog at an instant', () => {
  it('tells how many stood open, in which state, how urgent and how old', async () => {
    expect(await asked<BacklogView>(`M10/at?at=${minute(35)}`)).toMatchObject({
      total: 2,
      byState: { unclaimed: 1, claimed: 1, snoozed: 0 },
      byPriority: { URGENT: 0, HIGH: 1, MEDIUM: 0, LOW: 1 },
      byAge: { under15Minutes: 1, underHour: 1, under4Hours: 0, under24Hours: 0, older: 0 },
    });
  });

  it('holds what was raised at the very instant, and no longer what was resolved at it', async () => {
    expect((await asked<BacklogView>(`M10/at?at=${minute(0)}`)).total).toBe(1);
    expect((await asked<BacklogView>(`M10/at?at=${minute(42)}`)).total).toBe(1);
    expect((await asked<BacklogView>(`M10/at?at=${minute(-1)}`)).total).toBe(0);
  });
});
