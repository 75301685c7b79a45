import type { CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import type { EscalationEvent, Priority, Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { stoodAs, type Span, type Standing } from './backlog.js';
import { begun, heard, replied, resolvedWith, type Cycle, type Mark } from './cycle.js';
import { letGo, saidPublicly, takeUp } from './handling.js';
import type { Moment } from './interval.js';

/** What holds beside the escalation when an event happens. */
export interface Circumstances {
  /** Milliseconds. */
  readonly idleCap: number;
  readonly teamOf: (operatorId: string | null) => string | null;
}

/**
 * All that the figures need of one escalation: its cycles, the last of which is open unless it is resolved, and its stretches in the
 * backlog. A fold over its events, of which each figure is a reading (`metrics.md`).
 */
export interface Course {
  readonly escalationId: string;
  readonly conversationId: string;
  readonly trigger: Trigger;
  readonly priority: Priority;
  readonly status: Standing['status'];
  readonly ownerId: string | null;
  /** The owner's team; without an owner the team that it was passed to. */
  readonly teamId: string | null;
  readonly cycles: readonly Cycle[];
  readonly spans: readonly Span[];
}

type Measured = Exclude<EscalationEvent, { type: 'EscalationRaised' }>;

const momentOf = ({ at, revision }: Recorded): Moment => ({ at: Date.parse(at), revision });

/** The event as a mark of whom it belongs to. */
const markOf = (course: Pick<Course, 'priority'>, event: Recorded, operatorId: string | null, { teamOf }: Circumstances): Mark => ({
  ...momentOf(event),
  operatorId,
  teamId: teamOf(operatorId),
  priority: course.priority,
});

/** The course with its last cycle changed. */
const inCycle = (course: Course, change: (cycle: Cycle) => Cycle): Course => ({
  ...course,
  cycles: course.cycles.map((cycle, index) => (index === course.cycles.length - 1 ? change(cycle) : cycle)),
});

const standing = (course: Course, change: Partial<Standing>, moment: Moment): Course => {
  const next = { ...course, ...change };
  return { ...next, spans: stoodAs(course.spans, next, moment) };
};

const raised = (event: Extract<Recorded<EscalationEvent>, { type: 'EscalationRaised' }>, circumstances: Circumstances): Course => {
  const { escalationId, conversationId, trigger, priority } = event.data;
  const waits: Standing = { status: 'unclaimed', priority, ownerId: null, teamId: null };
  const started = markOf({ priority }, event, null, circumstances);
  return { escalationId, conversationId, trigger, ...waits, cycles: [begun(started)], spans: stoodAs([], waits, started) };
};

/** Somebody has it from now on. */
const owned = (course: Course, event: Recorded, operatorId: string, { idleCap, teamOf }: Circumstances): Course => {
  const moment = momentOf(event);
  const taken = inCycle(course, (cycle) => ({ ...cycle, handling: takeUp(cycle.handling, operatorId, moment, idleCap) }));
  return standing(taken, { status: 'claimed', ownerId: operatorId, teamId: teamOf(operatorId) }, moment);
};

/** A claim or an assignment: the first of a cycle is its time to claim. */
const claimed = (course: Course, event: Recorded, operatorId: string, circumstances: Circumstances): Course => {
  const mark = markOf(course, event, operatorId, circumstances);
  return inCycle(owned(course, event, operatorId, circumstances), (cycle) => ({ ...cycle, claimed: cycle.claimed ?? mark }));
};

/** Nobody handles it any more. */
const left = (course: Course, event: Recorded, change: Partial<Standing>): Course => {
  const moment = momentOf(event);
  return standing(
    inCycle(course, (cycle) => ({ ...cycle, handling: letGo(cycle.handling, moment) })),
    change,
    moment,
  );
};

/** A public message by either side, while it is claimed, is work on it. */
const said = (course: Course, event: Recorded, { idleCap }: Circumstances): Course => {
  const { status, ownerId } = course;
  if (status !== 'claimed' || ownerId === null) return course;
  return inCycle(course, (cycle) => ({ ...cycle, handling: saidPublicly(cycle.handling, ownerId, momentOf(event), idleCap) }));
};

const customerWrote = (course: Course, event: Recorded<CustomerMessageReceived>, circumstances: Circumstances): Course =>
  course.status === 'resolved' ? course : inCycle(said(course, event, circumstances), (cycle) => heard(cycle, momentOf(event)));

type Happening<Type extends Measured['type']> = Extract<Recorded<EscalationEvent>, { type: Type }>;

const resolved = (course: Course, event: Happening<'EscalationResolved'>, circumstances: Circumstances): Course => {
  const mark = markOf(course, event, course.ownerId, circumstances);
  return inCycle(left(course, event, { status: 'resolved' }), (cycle) => resolvedWith(cycle, mark, event.data.resolution));
};

const reopened = (course: Course, event: Happening<'EscalationReopened'>, circumstances: Circumstances): Course => {
  const { ownerId } = event.data;
  const next = { ...course, cycles: [...course.cycles, begun(markOf(course, event, ownerId, circumstances))] };
  if (ownerId !== null) return owned(next, event, ownerId, circumstances);
  return standing(next, { status: 'unclaimed', ownerId: null, teamId: null }, momentOf(event));
};

const happened = (course: Course, event: Exclude<Recorded<EscalationEvent>, { type: 'EscalationRaised' }>, now: Circumstances): Course => {
  switch (event.type) {
    case 'EscalationClaimed':
      return claimed(course, event, event.data.operatorId, now);
    case 'EscalationAssigned':
      return claimed(course, event, event.data.toOperatorId, now);
    case 'EscalationTransferred':
      return owned(course, event, event.data.toOperatorId, now);
    case 'EscalationWoken':
      return owned(course, event, event.data.operatorId, now);
    case 'EscalationReleased':
      return left(course, event, { status: 'unclaimed', ownerId: null, teamId: null });
    case 'EscalationPassedToTeam':
      return left(course, event, { status: 'unclaimed', ownerId: null, teamId: event.data.teamId });
    case 'EscalationSnoozed':
      return left(course, event, { status: 'snoozed' });
    case 'EscalationPrioritized':
      return standing(course, { priority: event.data.priority }, momentOf(event));
    case 'ReplySent':
      return inCycle(said(course, event, now), (cycle) => replied(cycle, markOf(course, event, event.data.operatorId, now)));
    case 'CustomerMessageReceived':
      return customerWrote(course, event, now);
    case 'EscalationResolved':
      return resolved(course, event, now);
    case 'EscalationReopened':
      return reopened(course, event, now);
    case 'AgentAnswered':
    case 'NoteAdded':
    case 'EscalationContinued':
      return course;
  }
};

/**
 * The course after one more event of its escalation.
 * @param course null before the escalation was raised
 * @param circumstances the idle cap and the teams as the log has them at this event
 * @throws when the escalation was never raised
 */
export const follow = (course: Course | null, event: Recorded<EscalationEvent>, circumstances: Circumstances): Course => {
  if (event.type === 'EscalationRaised') return raised(event, circumstances);
  if (course === null) throw new Error(`${event.type} belongs to no escalation that was raised`);
  return happened(course, event, circumstances);
};
