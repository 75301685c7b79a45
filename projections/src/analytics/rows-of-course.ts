import type { Course } from './course.js';
import type { Cycle } from './cycle.js';
import type { BacklogRow, CourseRow, CycleRow, MeasuredRow } from './measured.table.js';
import { keptMeasures, measures } from './measures.js';

const instant = (at: number): string => new Date(at).toISOString();

/** @param position of the last event that was folded into it */
export const courseRow = (course: Course, position: string): CourseRow => ({
  escalation_id: course.escalationId,
  conversation_id: course.conversationId,
  raised_at: instant(course.cycles[0]?.started.at ?? 0),
  status: course.status,
  operator_id: course.ownerId,
  team_id: course.teamId,
  priority: course.priority,
  trigger: course.trigger,
  resolution: course.cycles.at(-1)?.resolved?.resolution ?? null,
  course: JSON.stringify(course),
  measures: JSON.stringify(keptMeasures(course)),
  position,
});

const spans = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'];

export const measuredRows = (course: Course): MeasuredRow[] =>
  measures(course).flatMap(({ metric, ordinal, mark, value, counts, resolution }) =>
    spans.includes(metric)
      ? [
          {
            metric,
            escalation_id: course.escalationId,
            ordinal,
            at: instant(mark.at),
            value,
            counts,
            operator_id: mark.operatorId,
            team_id: mark.teamId,
            priority: mark.priority,
            trigger: course.trigger,
            resolution,
          },
        ]
      : [],
  );

const cycleRow = (course: Course, cycle: Cycle, ordinal: number): CycleRow => {
  const next = course.cycles[ordinal + 1];
  const { started, answered, replies, resolved } = cycle;
  return {
    escalation_id: course.escalationId,
    ordinal,
    started_at: instant(started.at),
    start_priority: started.priority,
    answered: answered !== null,
    replies,
    resolved_at: resolved && instant(resolved.at),
    resolution: resolved?.resolution ?? null,
    reopened_at: next === undefined ? null : instant(next.started.at),
    operator_id: resolved === null ? course.ownerId : resolved.operatorId,
    team_id: resolved === null ? course.teamId : resolved.teamId,
    priority: resolved === null ? course.priority : resolved.priority,
    trigger: course.trigger,
  };
};

export const cycleRows = (course: Course): CycleRow[] => course.cycles.map((cycle, ordinal) => cycleRow(course, cycle, ordinal));

export const backlogRows = (course: Course): BacklogRow[] =>
  course.spans.map(({ from, to, status, priority, ownerId, teamId }, ordinal) => ({
    escalation_id: course.escalationId,
    ordinal,
    opened_at: instant(from),
    closed_at: to === null ? null : instant(to),
    status,
    raised_at: instant(course.cycles[0]?.started.at ?? from),
    operator_id: ownerId,
    team_id: teamId,
    priority,
    trigger: course.trigger,
  }));
