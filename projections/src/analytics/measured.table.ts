import type { MetricId } from '@inbox/contracts/analytics/metric';
import type { Priority, Resolution, Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { Table } from '../runner/table.js';
import type { BacklogState, Standing } from './backlog.js';

/** Every figure is split and narrowed by these. */
interface Belonging {
  readonly operator_id: string | null;
  readonly team_id: string | null;
  readonly priority: Priority;
  readonly trigger: Trigger;
}

/** What one escalation has come to, as it stands: the document that its next event is folded into, and its values to open and export. */
export interface CourseRow extends Belonging {
  readonly escalation_id: string;
  readonly conversation_id: string;
  readonly raised_at: string;
  readonly status: Standing['status'];
  /** The latest one. */
  readonly resolution: Resolution | null;
  /** A `Course` as JSON. Text, since only the fold takes it apart. */
  readonly course: string;
  /** Its `MeasuredValue`s as JSON. */
  readonly measures: string;
  readonly position: string;
}

/** One value of M1 to M7. */
export interface MeasuredRow extends Belonging {
  readonly metric: MetricId;
  readonly escalation_id: string;
  readonly ordinal: number;
  readonly at: string;
  readonly value: number;
  readonly counts: boolean;
  readonly resolution: Resolution | null;
}

/** One cycle, for what is counted: resolutions, reopenings, one-touch, cycles without an answer, escalations raised. */
export interface CycleRow extends Belonging {
  readonly escalation_id: string;
  readonly ordinal: number;
  readonly started_at: string;
  /** The priority with which it began; `priority` is the one that it was resolved with, or has now. */
  readonly start_priority: Priority;
  readonly answered: boolean;
  readonly replies: number;
  readonly resolved_at: string | null;
  readonly resolution: Resolution | null;
  /** When the next cycle began. */
  readonly reopened_at: string | null;
}

/** A stretch in the backlog; `closed_at` null: it lasts. */
export interface BacklogRow extends Belonging {
  readonly escalation_id: string;
  readonly ordinal: number;
  readonly opened_at: string;
  readonly closed_at: string | null;
  readonly status: BacklogState;
  readonly raised_at: string;
}

const belonging = { operator_id: 'uuid', team_id: 'uuid', priority: 'text not null', trigger: 'text not null' };
const ofEscalation = { escalation_id: 'uuid not null', ordinal: 'int not null' };

export const courses: Table<CourseRow> = {
  name: 'course',
  columns: {
    escalation_id: 'uuid not null',
    conversation_id: 'uuid not null',
    raised_at: 'timestamptz not null',
    status: 'text not null',
    ...belonging,
    resolution: 'text',
    course: 'text not null',
    measures: 'text not null',
    position: 'bigint not null',
  },
  primaryKey: ['escalation_id'],
  indexes: ['(raised_at, escalation_id)'],
};

export const measured: Table<MeasuredRow> = {
  name: 'measured',
  columns: {
    metric: 'text not null',
    ...ofEscalation,
    at: 'timestamptz not null',
    value: 'double precision not null',
    counts: 'boolean not null',
    ...belonging,
    resolution: 'text',
  },
  primaryKey: ['escalation_id', 'metric', 'ordinal'],
  indexes: [
    '(metric, at) include (value, counts, operator_id, team_id, priority, trigger, resolution)',
    '(metric, value, at) include (operator_id, team_id, priority, trigger, resolution) where counts',
  ],
};

export const cycles: Table<CycleRow> = {
  name: 'cycle',
  columns: {
    ...ofEscalation,
    started_at: 'timestamptz not null',
    start_priority: 'text not null',
    answered: 'boolean not null',
    replies: 'int not null',
    resolved_at: 'timestamptz',
    resolution: 'text',
    reopened_at: 'timestamptz',
    ...belonging,
  },
  primaryKey: ['escalation_id', 'ordinal'],
  indexes: [
    '(started_at) include (ordinal, answered, start_priority, operator_id, team_id, priority, trigger, resolution)',
    `(resolved_at) include (ordinal, replies, reopened_at, escalation_id, operator_id, team_id, priority, trigger, resolution)
      where resolved_at is not null`,
  ],
};

export const backlogSpans: Table<BacklogRow> = {
  name: 'backlog_span',
  columns: {
    ...ofEscalation,
    opened_at: 'timestamptz not null',
    closed_at: 'timestamptz',
    status: 'text not null',
    raised_at: 'timestamptz not null',
    ...belonging,
  },
  primaryKey: ['escalation_id', 'ordinal'],
  indexes: ['using gist (tstzrange(opened_at, closed_at))', '(opened_at)', '(closed_at)'],
};

/** The idle cap in force; no row: the default. */
export const idleCaps: Table<{ readonly setting: string; readonly milliseconds: number }> = {
  name: 'idle_cap',
  columns: { setting: 'text not null', milliseconds: 'int not null' },
  primaryKey: ['setting'],
  indexes: [],
};

/** Each operator's team; no row: none. */
export const operatorTeams: Table<{ readonly operator_id: string; readonly team_id: string | null }> = {
  name: 'operator_team',
  columns: { operator_id: 'uuid not null', team_id: 'uuid' },
  primaryKey: ['operator_id'],
  indexes: [],
};
