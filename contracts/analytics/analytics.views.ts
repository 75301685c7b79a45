import type { Priority } from '../escalation/escalation.events.js';
import type { PersonName } from '../escalation/escalation.views.js';
import type { MetricId, MetricUnit, Split } from './metric.js';

/** The figures of one group. Spans are in milliseconds; a percentile is by nearest rank; null where nothing was measured. */
export interface MetricGroup {
  /** The id or code of what it is split by (`null`: none, e.g. no team); for `day` 2026-03-29, for `hour` an instant. */
  readonly key: string | null;
  /** The name of a person or team; null for codes and times. */
  readonly name: string | null;
  /** How many values: spans measured, things counted, or the whole of which a share is. */
  readonly n: number;
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** Only for a share: the part, and part / n. */
  readonly part?: number;
  readonly share?: number | null;
  /** Only M2: cycles that began in the period and have no answer. Only M7: those without a reply. */
  readonly unanswered?: number;
  /** Only M11: different escalations. */
  readonly unique?: number;
}

/** The answer of `GET /api/analytics/:metric`. */
export interface MetricView {
  readonly metric: MetricId;
  readonly definitionVersion: number;
  readonly unit: MetricUnit;
  /** Half-open, RFC 3339 UTC. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly by: Split | null;
  readonly total: MetricGroup;
  /** The period of the same length before, where `compare=true` was asked. */
  readonly before: MetricGroup | null;
  /** Without `by`: the total alone. */
  readonly groups: readonly MetricGroup[];
  readonly position: string;
}

/** The answer of `GET /api/analytics/:metric/distribution`: how many values fall into `[from, to)` milliseconds; `to` null: and more. */
export interface DistributionView {
  readonly metric: MetricId;
  readonly definitionVersion: number;
  readonly bins: readonly { readonly from: number; readonly to: number | null; readonly n: number }[];
  readonly position: string;
}

/** The ages of a backlog. */
export const backlogAges = ['under15Minutes', 'underHour', 'under4Hours', 'under24Hours', 'older'] as const;
export type BacklogAge = (typeof backlogAges)[number];

/** The answer of `GET /api/analytics/M10/at?at=`: what stood open at an instant. */
export interface BacklogView {
  readonly at: string;
  readonly definitionVersion: number;
  readonly total: number;
  readonly byState: Readonly<Record<'unclaimed' | 'claimed' | 'snoozed', number>>;
  readonly byPriority: Readonly<Record<Priority, number>>;
  readonly byAge: Readonly<Record<BacklogAge, number>>;
  readonly position: string;
}

/** One value behind a figure. */
export interface ExplainedValue {
  readonly escalationId: string;
  readonly conversationId: string;
  /** Which value of the escalation: its cycle, run or resolution, from 0. */
  readonly ordinal: number;
  /** Milliseconds; for a share 1 or 0; for a count 1. */
  readonly value: number;
  /** False where it stays out of the averages (M7 without a reply). */
  readonly counts: boolean;
  /** The anchor event's time. */
  readonly at: string;
  readonly operator: PersonName | null;
}

/** The answer of `GET /api/analytics/:metric/explain`. */
export interface ExplainView {
  readonly metric: MetricId;
  readonly definitionVersion: number;
  readonly items: readonly ExplainedValue[];
  readonly nextCursor: string | null;
  readonly position: string;
}

/** An event that opens or closes an interval. */
export interface EvidenceEvent {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly position: string;
  readonly revision: number;
  readonly by: PersonName;
}

/** One interval behind a value: `closed` is null where the idle cap, not an event, closed it. */
export interface EvidenceInterval {
  readonly from: string;
  readonly to: string;
  readonly milliseconds: number;
  readonly operator: PersonName | null;
  readonly opened: EvidenceEvent;
  readonly closed: EvidenceEvent | null;
  readonly closedBy: 'event' | 'idle-cap';
}

/** The answer of `GET /api/analytics/:metric/explain/:escalationId?ordinal=`: a value, its intervals, and their events. */
export interface EvidenceView {
  readonly metric: MetricId;
  readonly definitionVersion: number;
  readonly escalationId: string;
  readonly ordinal: number;
  readonly value: number;
  readonly counts: boolean;
  readonly at: string;
  readonly intervals: readonly EvidenceInterval[];
  readonly position: string;
}
