import { createActionGroup, props } from '@ngrx/store';
import type { BacklogView, DistributionView, EvidenceView, ExplainView, MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { Refused } from '../http/problem';
import type { Query } from './asked';
import type { Ask } from './asks';

/** What the person before the figures wants to see. */
export const analyticsCommands = createActionGroup({
  source: 'Analytics Commands',
  events: {
    /** What is known already is not asked for again, unless `again`. */
    'Read figures': props<{ asks: readonly Ask[]; again: boolean }>(),
    'Read backlog': props<{ at: string }>(),
    'Read values': props<{ metric: MetricId; query: Query }>(),
    'Read more values': props<{ metric: MetricId; query: Query }>(),
    'Read evidence': props<{ metric: MetricId; escalationId: string; ordinal: string }>(),
  },
});

/** What the server answered. */
export const analyticsAnswers = createActionGroup({
  source: 'Analytics Answers',
  events: {
    'Figure read': props<{ key: string; figure: MetricView }>(),
    'Distribution read': props<{ key: string; distribution: DistributionView }>(),
    'Figure failed': props<{ key: string; problem: Refused }>(),
    'Backlog read': props<{ backlog: BacklogView }>(),
    'Backlog failed': props<{ problem: Refused }>(),
    'Values read': props<{ page: ExplainView }>(),
    'Values failed': props<{ problem: Refused }>(),
    'Evidence read': props<{ evidence: EvidenceView }>(),
    'Evidence failed': props<{ problem: Refused }>(),
  },
});
