import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import type { OperatorPlaced } from '@inbox/contracts/operations/operator.events';
import type { IdleCapSet } from '@inbox/contracts/operations/settings.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { blaming } from '../runner/fault.js';
import type { ReadModel } from '../runner/read-model.js';
import type { Tables } from '../runner/table.js';
import { follow, type Course } from './course.js';
import { backlogSpans, courses, cycles, idleCaps, measured as values, operatorTeams } from './measured.table.js';
import { rewrite } from './rewrite.js';
import { rollUp, rollups } from './rollup.js';
import { backlogRows, courseRow, cycleRows, measuredRows } from './rows-of-course.js';
import { StandingSettings, type MeasuredEvent } from './standing-settings.js';

const handled: Readonly<Record<MeasuredEvent['type'], true>> = {
  EscalationRaised: true,
  EscalationClaimed: true,
  EscalationReleased: true,
  EscalationSnoozed: true,
  EscalationWoken: true,
  EscalationTransferred: true,
  EscalationPassedToTeam: true,
  EscalationAssigned: true,
  EscalationPrioritized: true,
  ReplySent: true,
  NoteAdded: true,
  EscalationResolved: true,
  EscalationReopened: true,
  EscalationContinued: true,
  CustomerMessageReceived: true,
  AgentAnswered: true,
  IdleCapSet: true,
  OperatorPlaced: true,
};

/** One course over a batch. */
interface Progress {
  readonly before: Course | null;
  readonly after: Course;
  readonly position: string;
}

/** What is said before a hand-over stands in no escalation. */
const escalationOf = (event: Recorded<EscalationEvent>): string | null => event.data.escalationId?.toLowerCase() ?? null;
const isSetting = (event: Recorded<MeasuredEvent>): event is Recorded<IdleCapSet> | Recorded<OperatorPlaced> =>
  event.type === 'IdleCapSet' || event.type === 'OperatorPlaced';

const loadCourses = async (tables: Tables, events: readonly Recorded<MeasuredEvent>[]): Promise<Map<string, Course>> => {
  const ids = events.flatMap((event) => (isSetting(event) ? [] : (escalationOf(event) ?? [])));
  const rows = await tables.load(
    courses,
    ids.map((id) => [id]),
  );
  // why `as`: the text is what `write` made of a course
  return new Map([...rows.values()].map(({ escalation_id, course }) => [escalation_id, JSON.parse(course) as Course]));
};

/** The rows that some courses came to before the batch, and come to now. */
const versions = <Row>(progress: readonly Progress[], rowsOf: (course: Course) => readonly Row[]) =>
  progress.map(({ before, after }) => ({ old: before === null ? [] : rowsOf(before), now: rowsOf(after) }));

const apply = async (tables: Tables, events: readonly Recorded<MeasuredEvent>[]): Promise<void> => {
  const before = await loadCourses(tables, events);
  const settings = await StandingSettings.before(tables, events, before.values());
  const progress = new Map<string, Progress>();
  for (const event of events) {
    if (isSetting(event)) settings.change(event);
    else {
      const id = escalationOf(event);
      if (id === null) continue;
      const course = progress.get(id)?.after ?? before.get(id) ?? null;
      const after = blaming(event, () => follow(course, event, settings));
      progress.set(id, { before: before.get(id) ?? null, after, position: event.position });
    }
  }
  const all = [...progress.values()];
  await settings.keep(tables);
  await tables.write(
    courses,
    all.map(({ after, position }) => courseRow(after, position)),
  );
  const { gone, come } = await rewrite(tables, values, versions(all, measuredRows));
  await rollUp(tables, gone, come);
  await rewrite(tables, cycles, versions(all, cycleRows));
  await rewrite(tables, backlogSpans, versions(all, backlogRows));
};

/**
 * How long did each thing take, whose was it, and what stood open when? Rows of values, cycles and stretches in the backlog.
 * Not row -> row: one event changes several rows, and what an event means depends on the idle cap and the teams before it in the log.
 */
export const measured: ReadModel = {
  name: 'measured',
  version: 4,
  tables: [courses, values, rollups, cycles, backlogSpans, idleCaps, operatorTeams],
  handles: Object.keys(handled),
  apply: (tables, events) => apply(tables, events as readonly Recorded<MeasuredEvent>[]),
};
