import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { Problem } from '@inbox/contracts/problem';
import { type AppForSpecs, startApp } from '../http/app-for-specs.js';
import { get } from '../http/asking-for-specs.js';
import { pastOf } from './past-for-specs.js';

let app: AppForSpecs;
let position = '0';
let ana = '';
const minute = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0) + minutes * 60_000).toISOString();
const reply = { text: 'I am calling the depot.', lastSeen: 0, force: true };

/** Two escalations on Monday 2 March 2026: one answered and reopened, one closed without a word. */
beforeAll(async () => {
  app = await startApp();
  const { raised, did, wrote, idOf } = pastOf(app);
  ana = await idOf('operator11');
  const first = await raised(minute(0), { priority: 'HIGH' });
  await did(minute(4), 'operator11', first, 'claim');
  await did(minute(6), 'operator11', first, 'replies', reply);
  await wrote(minute(8), first);
  await did(minute(9.5), 'operator11', first, 'replies', reply);
  await did(minute(10), 'operator11', first, 'resolve', { resolution: 'ANSWERED' });
  await did(minute(60), 'operator11', first, 'reopen');
  await did(minute(63), 'operator11', first, 'replies', reply);
  await did(minute(65), 'operator11', first, 'resolve', { resolution: 'ACTION_TAKEN' });
  const second = await raised(minute(30), { priority: 'LOW' });
  await did(minute(35), 'operator12', second, 'claim');
  position = (await did(minute(37), 'operator12', second, 'resolve', { resolution: 'SPAM' })).position;
}, 120_000);
afterAll(() => app.stop());

const week = 'from=2026-03-02&to=2026-03-09&zone=Europe/Berlin';
const asked = async <Body>(path: string, as = 'analyst') => (await get<Body>(app.as(as), `/api/analytics/${path}&after=${position}`)).body;
const totalOf = async (metric: string, more = '') => (await asked<MetricView>(`${metric}?${week}${more}`)).total;

describe('A figure', () => {
  it('is M1: how long escalations waited for a claim', async () => {
    expect(await totalOf('M1')).toMatchObject({ n: 2, mean: 270_000, p50: 240_000, p90: 300_000 });
  });

  it('is M2: how long customers waited for a first answer, and how many have none', async () => {
    expect(await totalOf('M2')).toMatchObject({ n: 2, p50: 180_000, p90: 360_000, unanswered: 1 });
  });

  it('is M3: how long the next ones took', async () => {
    expect(await totalOf('M3')).toMatchObject({ n: 1, mean: 90_000 });
  });

  it('is M4 or M5: when escalations were first and last resolved', async () => {
    expect(await totalOf('M4')).toMatchObject({ n: 2, p50: 420_000, p90: 600_000 });
    expect(await totalOf('M5')).toMatchObject({ n: 2, p50: 420_000, p90: 3_900_000 });
  });

  it('is M6: how long customers waited in all', async () => {
    expect(await totalOf('M6')).toMatchObject({ n: 3, p50: 420_000, p90: 450_000 });
  });

  it('is M7: how long they were handled, without those that were closed without a reply', async () => {
    expect(await totalOf('M7')).toMatchObject({ n: 2, p50: 300_000, p90: 360_000, unanswered: 1 });
  });

  it('is M11: how many resolutions, of how many escalations', async () => {
    expect(await totalOf('M11')).toMatchObject({ n: 3, unique: 2 });
  });

  it('is M12, M13 or M14: a share of those that are old enough, or of the conversations', async () => {
    expect(await totalOf('M12')).toMatchObject({ n: 3, part: 1, share: 1 / 3 });
    expect(await totalOf('M13')).toMatchObject({ n: 3, part: 1 });
    expect(await totalOf('M14')).toMatchObject({ n: 2, part: 2, share: 1 });
  });

  it('says what was asked, in which version of its definition, and what it reflects', async () => {
    const answer = await asked<MetricView>(`M7?${week}`);
    expect(answer).toMatchObject({ metric: 'M7', definitionVersion: 1, unit: 'milliseconds', from: '2026-03-01T23:00:00.000Z', by: null });
    expect(BigInt(answer.position)).toBeGreaterThanOrEqual(BigInt(position));
  });

  it('of what nothing records yet is not there, and says why', async () => {
    const { status, body } = await get<Problem>(app.as('analyst'), `/api/analytics/M8?${week}`);
    expect([status, body.detail]).toEqual([
      404,
      'Active time is not measured yet: nothing records when an escalation is in front of its owner.',
    ]);
  });

  it('is for analysts, auditors and who steers, and not for operators', async () => {
    expect((await app.as('operator')(`/api/analytics/M7?${week}`)).status).toBe(403);
    expect((await app.as('auditor')(`/api/analytics/M7?${week}`)).status).toBe(200);
  });

  it('needs a period that ends after it begins', async () => {
    const { status, body } = await get<Problem>(app.as('analyst'), '/api/analytics/M7?from=2026-03-09&to=2026-03-02');
    expect([status, body.detail]).toEqual([400, 'The period must end after it begins.']);
  });
});

describe('A figure over a long period', () => {
  /* Days and months that begin nowhere near a midnight, around the same two escalations. */
  const long = 'from=2026-01-15T10:30:00Z&to=2026-06-10T07:00:00Z';

  it.each(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'])('comes from rollups and is the same, to the millisecond: %s', async (metric) => {
    expect((await asked<MetricView>(`${metric}?${long}`)).total).toEqual(await totalOf(metric));
    expect((await asked<MetricView>(`${metric}?${long}&by=operator`)).groups).toEqual(
      (await asked<MetricView>(`${metric}?${week}&by=operator`)).groups,
    );
  });

  it('is the same for one operator, and where the day of the values is cut', async () => {
    expect((await asked<MetricView>(`M7?${long}&operatorId=${ana}`)).total).toEqual(await totalOf('M7', `&operatorId=${ana}`));
    const cut = 'to=2026-03-02T09:40:00Z';
    expect((await asked<MetricView>(`M7?from=2026-01-01&${cut}`)).total).toEqual(
      (await asked<MetricView>(`M7?from=2026-03-01&${cut}`)).total,
    );
  });
});

describe('A figure’s groups', () => {
  it('are people by name, who owned or sent at the time', async () => {
    const { groups } = await asked<MetricView>(`M7?${week}&by=operator`);
    expect(groups).toMatchObject([
      { key: ana, n: 2 },
      { n: 0, unanswered: 1 },
    ]);
    expect(groups.every(({ name }) => name !== null)).toBe(true);
  });

  it('are priorities from urgent to low, and resolutions', async () => {
    const { groups } = await asked<MetricView>(`M11?${week}&by=priority`);
    expect(groups.map(({ key, n }) => [key, n])).toEqual([
      ['HIGH', 2],
      ['LOW', 1],
    ]);
    expect((await asked<MetricView>(`M11?${week}&by=resolution`)).groups).toHaveLength(3);
  });

  it('are the days of the zone, each there also when nothing happened', async () => {
    const { groups } = await asked<MetricView>(`M11?${week}&by=day`);
    expect(groups.map(({ key, n }) => [key, n])).toEqual([['2026-03-02', 3], ...[3, 4, 5, 6, 7, 8].map((day) => [`2026-03-0${day}`, 0])]);
  });

  it('are the hours of the week in the zone', async () => {
    const { groups } = await asked<MetricView>(`M1?${week}&by=hourOfWeek`);
    expect(groups).toHaveLength(168);
    expect(groups.filter(({ n }) => n > 0)).toMatchObject([{ key: '1-10', n: 2 }]);
  });

  it('are narrowed by what was asked', async () => {
    expect(await totalOf('M11', '&priority=LOW')).toMatchObject({ n: 1 });
    expect(await totalOf('M11', `&operatorId=${ana}`)).toMatchObject({ n: 2, unique: 1 });
    expect(await totalOf('M11', '&trigger=RESTRICTION')).toMatchObject({ n: 0 });
  });

  it('stand beside the period before', async () => {
    const { before, total } = await asked<MetricView>('M11?from=2026-03-03&to=2026-03-04&compare=true');
    expect([before?.n, total.n]).toEqual([3, 0]);
  });
});

describe('The backlog', () => {
  it('is counted at the end of the period, and at the end of each hour', async () => {
    const { total, groups } = await asked<MetricView>('M10?from=2026-03-02T09:00:00Z&to=2026-03-02T11:00:00Z&by=hour');
    expect(total.n).toBe(0);
    expect(groups.map(({ key, n }) => [key, n])).toEqual([
      ['2026-03-02T09:00:00.000Z', 1],
      ['2026-03-02T10:00:00.000Z', 0],
    ]);
  });

  it('is split by whose it was at the end', async () => {
    const { groups } = await asked<MetricView>('M10?from=2026-03-02T09:00:00Z&to=2026-03-02T09:36:00Z&by=priority');
    expect(groups).toMatchObject([{ key: 'LOW', n: 1 }]);
  });
});
