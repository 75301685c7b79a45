import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { Source } from './narrowing.js';

const columns = { operator: 'operator_id', team: 'team_id', priority: 'priority', trigger: 'trigger', resolution: 'resolution' };
const nobodys = { operator: 'null', team: 'null', priority: 'null', trigger: 'null', resolution: 'null' };

/** The values of M1 to M7. */
export const spansOf = (metric: MetricId): Source => ({ table: 'read.measured', at: 'at', columns, where: `metric = '${metric}'` });

/** Resolutions. */
export const resolvedCycles: Source = { table: 'read.cycle', at: 'resolved_at', columns };

/** Cycles by when they began, whoever has them now. */
export const begunCycles: Source = { table: 'read.cycle', at: 'started_at', columns };

/** Escalations by when they were raised: nobody's then, and of the priority that they were raised with. */
export const raisedEscalations: Source = {
  table: 'read.cycle',
  at: 'started_at',
  columns: { ...columns, operator: 'null', team: 'null', priority: 'start_priority' },
  where: 'ordinal = 0',
};

/** Conversations with the AI, whether or not an escalation came of them. */
export const begunConversations: Source = { table: 'read.conversation_begun', at: 'at', columns: nobodys };

/** A source whose rows last from one instant to another. */
export type Lasting = Source & { readonly until: string };

/** Stretches of the backlog: who had the escalation, how urgent it was. Open ones have no resolution. */
export const standingSpans: Lasting = {
  table: 'read.backlog_span',
  at: 'opened_at',
  until: 'closed_at',
  columns: { ...columns, resolution: 'null' },
};

/** The same stretches put together: from raised or reopened to resolved. */
export const openCycles: Lasting = {
  table: 'read.cycle',
  at: 'started_at',
  until: 'resolved_at',
  columns: { ...columns, resolution: 'null' },
};

/** Escalations by when they were raised, each as it stands now. */
export const courses: Source = { table: 'read.course', at: 'raised_at', columns };
