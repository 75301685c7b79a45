import type {
  BacklogView,
  DistributionView,
  EvidenceEvent,
  EvidenceView,
  ExplainedValue,
  ExplainView,
  MetricGroup,
  MetricView,
} from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import { id, minute } from '@inbox/contracts/recorded.samples';

export const group = (key: string | null, over: Partial<MetricGroup> = {}): MetricGroup => ({
  key,
  name: null,
  n: 1204,
  mean: 500_000,
  p50: 408_000,
  p90: 1_100_000,
  ...over,
});

/** What the server answers for a week's figure. */
export const figure = (metric: MetricId, over: Partial<MetricView> = {}): MetricView => ({
  metric,
  definitionVersion: 1,
  unit: metricDefinitions[metric].unit,
  from: '2026-11-08T23:00:00.000Z',
  to: '2026-11-15T23:00:00.000Z',
  zone: 'Europe/Amsterdam',
  by: null,
  total: group(null),
  before: group(null, { p50: 448_000 }),
  groups: [],
  position: '7',
  ...over,
});

export const distribution = (over: Partial<DistributionView> = {}): DistributionView => ({
  metric: 'M7',
  definitionVersion: 1,
  bins: [
    { from: 0, to: 60_000, n: 3 },
    { from: 60_000, to: 300_000, n: 9 },
    { from: 300_000, to: null, n: 1 },
  ],
  position: '7',
  ...over,
});

export const backlog = (over: Partial<BacklogView> = {}): BacklogView => ({
  at: '2026-11-12T09:00:00.000Z',
  definitionVersion: 1,
  total: 27,
  byState: { unclaimed: 20, claimed: 6, snoozed: 1 },
  byPriority: { URGENT: 4, HIGH: 9, MEDIUM: 10, LOW: 4 },
  byAge: { under15Minutes: 5, underHour: 9, under4Hours: 8, under24Hours: 4, older: 1 },
  position: '7',
  ...over,
});

export const explained = (name: string, over: Partial<ExplainedValue> = {}): ExplainedValue => ({
  escalationId: id(name),
  conversationId: id(`${name}-conversation`),
  ordinal: 0,
  value: 408_000,
  counts: true,
  at: minute(30),
  operator: { id: id('ana'), name: 'Ana Marín' },
  ...over,
});

export const explainedPage = (items: readonly ExplainedValue[], nextCursor: string | null = null): ExplainView => ({
  metric: 'M7',
  definitionVersion: 1,
  items,
  nextCursor,
  position: '7',
});

export const evidenceEvent = (type: string, over: Partial<EvidenceEvent> = {}): EvidenceEvent => ({
  id: id(type),
  type,
  at: minute(0),
  position: '100',
  revision: 1,
  by: { id: id('ana'), name: 'Ana Marín' },
  ...over,
});

/** Claimed, idle past the cap, resumed by a reply, resolved. */
export const evidence = (over: Partial<EvidenceView> = {}): EvidenceView => ({
  metric: 'M7',
  definitionVersion: 1,
  escalationId: id('leila'),
  ordinal: 0,
  value: 780_000,
  counts: true,
  at: minute(33),
  intervals: [
    {
      from: minute(0),
      to: minute(10),
      milliseconds: 600_000,
      operator: { id: id('ana'), name: 'Ana Marín' },
      opened: evidenceEvent('EscalationClaimed'),
      closed: null,
      closedBy: 'idle-cap',
    },
    {
      from: minute(30),
      to: minute(33),
      milliseconds: 180_000,
      operator: { id: id('ana'), name: 'Ana Marín' },
      opened: evidenceEvent('ReplySent', { at: minute(30), position: '300', revision: 3 }),
      closed: evidenceEvent('EscalationResolved', { at: minute(33), position: '400', revision: 4 }),
      closedBy: 'event',
    },
  ],
  position: '7',
  ...over,
});
