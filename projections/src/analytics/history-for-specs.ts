import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { agentAnswered, customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import { defaultIdleCap } from '@inbox/contracts/operations/settings.events';
import type { Actor, Recorded } from '@inbox/contracts/recorded';
import { id, recorded } from '@inbox/contracts/recorded.samples';
import { follow, type Course } from './course.js';
import { measures } from './measures.js';

/** An event, when it happened (RFC 3339, or a time of the day on 2 November 2026, UTC), and who did it where that matters. */
export type Told = readonly [at: string, event: EscalationEvent, by?: Actor];

export const escalationId = id('escalation');
export const wrote = () => customerWrote({ escalationId, messageId: id('question') });
export const automatic = () => agentAnswered({ escalationId });

const instant = (at: string): string => new Date(at.includes('T') ? at : `2026-11-02T${at}Z`).toISOString();

/** The events as an escalation's stream would hold them. */
export const told = (...events: readonly Told[]): Recorded<EscalationEvent>[] =>
  events.map(([at, event, by], revision) => recorded<EscalationEvent>(event, { revision, at: instant(at), ...(by && { by }) }));

const nobodysTeam = { idleCap: defaultIdleCap, teamOf: () => null };

/** What an escalation's events come to. @param circumstances the idle cap and the teams, the same for all events */
export const courseOf = (events: readonly Recorded<EscalationEvent>[], circumstances = nobodysTeam): Course => {
  const [first, ...others] = events;
  if (first === undefined) throw new Error('A course begins with an event.');
  return others.reduce((course, event) => follow(course, event, circumstances), follow(null, first, circumstances));
};

type Values = Readonly<Record<string, readonly number[]>>;

/** The values of each figure in the order of their ordinals, in milliseconds. */
export const valuesOf = (course: Course): Values => {
  const values = measures(course).toSorted((a, b) => a.ordinal - b.ordinal);
  return Object.fromEntries(
    values.map(({ metric: wanted }) => [wanted, values.flatMap(({ metric, value }) => (metric === wanted ? [value] : []))]),
  );
};

export const figures = (...events: readonly Told[]): Values => valuesOf(courseOf(told(...events)));

/** The handling intervals of each cycle: from, to, whose, and the revisions of the events that open and close them. */
export const handlingOf = (course: Course) =>
  course.cycles.map(({ handling }) =>
    handling.intervals.map(({ from, to, operatorId, opened, closed }) => [
      new Date(from).toISOString().slice(11, 23),
      new Date(to).toISOString().slice(11, 23),
      operatorId,
      opened,
      closed,
    ]),
  );
