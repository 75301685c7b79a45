import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import {
  assigned,
  claimed,
  passedToTeam,
  prioritized,
  raised,
  released,
  reopened,
  replied,
  resolved,
  snoozed,
  transferred,
  woken,
} from '@inbox/contracts/escalation/escalation.samples';
import { id } from '@inbox/contracts/recorded.samples';
import fc from 'fast-check';
import type { Course } from './course.js';
import { courseOf, told, wrote, type Told } from './history-for-specs.js';

type State = 'unclaimed' | 'claimed' | 'snoozed' | 'resolved';

type Move = readonly [event: () => EscalationEvent, next: State];
/** What can happen to an escalation in each state, and the state that it leads to. */
const moves: Readonly<Record<State, readonly Move[]>> = {
  unclaimed: [
    [claimed, 'claimed'],
    [() => assigned({ toOperatorId: id('ben') }), 'claimed'],
    [prioritized, 'unclaimed'],
    [wrote, 'unclaimed'],
  ],
  claimed: [
    [replied, 'claimed'],
    [wrote, 'claimed'],
    [released, 'unclaimed'],
    [passedToTeam, 'unclaimed'],
    [transferred, 'claimed'],
    [snoozed, 'snoozed'],
    [prioritized, 'claimed'],
    [resolved, 'resolved'],
  ],
  snoozed: [
    [woken, 'claimed'],
    [wrote, 'snoozed'],
  ],
  resolved: [
    [reopened, 'unclaimed'],
    [() => reopened({ ownerId: id('ana') }), 'claimed'],
  ],
};

const start = Date.UTC(2026, 9, 24, 22);
const instant = (at: number): string => new Date(at).toISOString();

/** Any history that the rules allow: steps of no time at all up to hours. */
const histories = fc
  .tuple(fc.nat(3_600_000), fc.array(fc.tuple(fc.nat(7), fc.oneof(fc.constant(0), fc.nat(900_000), fc.nat(30_000_000))), { maxLength: 14 }))
  .map(([offset, steps]) => {
    let at = start + offset;
    let state: State = 'unclaimed';
    const history: Told[] = [[instant(at), raised()]];
    for (const [choice, wait] of steps) {
      const options: readonly Move[] = moves[state];
      const [event, next]: Move = options[choice % options.length] ?? [replied, state];
      at += wait;
      state = next;
      history.push([instant(at), event()]);
    }
    return told(...history);
  });

const openAt = ({ spans }: Course, at: number): number => spans.filter(({ from, to }) => from <= at && (to === null || to > at)).length;
const between = (course: Course, type: 'opened' | 'closed', after: number, until: number): number =>
  course.cycles.filter(({ started, resolved: end }) => {
    const at = type === 'opened' ? started.at : end?.at;
    return at !== undefined && at > after && at <= until;
  }).length;

describe('The backlog', () => {
  it('holds an escalation from its raising on, at the very instant, until its resolution, no longer at the very instant', () => {
    const course = courseOf(told(['09:00:00', raised()], ['09:05:00', claimed()], ['09:10:00', resolved()]));
    const at = (time: string) => openAt(course, Date.parse(`2026-11-02T${time}Z`));
    expect([at('08:59:59.999'), at('09:00:00'), at('09:05:00'), at('09:09:59.999'), at('09:10:00')]).toEqual([0, 1, 1, 1, 0]);
  });

  it('tells how an escalation stood: its state, its priority, its owner', () => {
    const course = courseOf(told(['09:00:00', raised()], ['09:01:00', prioritized()], ['09:05:00', claimed()], ['09:06:00', snoozed()]));
    expect(course.spans).toMatchObject([
      { status: 'unclaimed', priority: 'MEDIUM', opened: 0, closed: 1 },
      { status: 'unclaimed', priority: 'URGENT', ownerId: null, closed: 2 },
      { status: 'claimed', ownerId: id('ana'), closed: 3 },
      { status: 'snoozed', ownerId: id('ana'), to: null, closed: null },
    ]);
  });

  it('is conserved: what was there, and what came, without what went, over 10,000 histories', () => {
    const spots = fc
      .tuple(fc.nat(400_000_000), fc.nat(400_000_000))
      .map(([a, b]) => [start + Math.min(a, b), start + Math.max(a, b)] as const);
    fc.assert(
      fc.property(histories, spots, (history, [t1, t2]) => {
        const course = courseOf(history);
        const expected = openAt(course, t1) + between(course, 'opened', t1, t2) - between(course, 'closed', t1, t2);
        return openAt(course, t2) === expected && expected >= 0 && expected <= 1;
      }),
      { numRuns: 10_000, seed: 20_261_122 },
    );
  });
});

describe('Handle time', () => {
  it('has intervals that never overlap and lie within their cycle, over 10,000 histories', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { cycles } = courseOf(history);
        return cycles.every(({ started, resolved: end, handling }) =>
          handling.intervals.every(
            ({ from, to }, index) =>
              from < to && from >= (handling.intervals[index - 1]?.to ?? started.at) && to <= (end?.at ?? Number.MAX_SAFE_INTEGER),
          ),
        );
      }),
      { numRuns: 10_000, seed: 20_261_122 },
    );
  });
});
