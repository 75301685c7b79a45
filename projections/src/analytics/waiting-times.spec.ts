import {
  assigned,
  claimed,
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
import type { Actor } from '@inbox/contracts/recorded';
import { id } from '@inbox/contracts/recorded.samples';
import { automatic, courseOf, figures, told, wrote } from './history-for-specs.js';
import { keptMeasures, measures } from './measures.js';

const byBen = { operatorId: id('ben') };
const agent: Actor = { id: id('agent'), kind: 'agent', role: null };
const minute = 60_000;

describe('Time to claim', () => {
  it('is counted from the raising to the first claim, to the millisecond, and belongs to the claimer', () => {
    const history = told(
      ['09:00:00.001', raised()],
      ['09:04:00.250', claimed()],
      ['09:05:00.000', released()],
      ['09:30:00.000', claimed(byBen)],
    );
    expect(measures(courseOf(history)).filter(({ metric }) => metric === 'M1')).toMatchObject([{ value: 240_249, operatorId: id('ana') }]);
  });

  it('ends at an assignment too, and belongs to who got it', () => {
    const history = told(['09:00:00', raised()], ['09:07:00', assigned({ toOperatorId: id('ben') })]);
    expect(measures(courseOf(history))[0]).toMatchObject({ metric: 'M1', value: 7 * minute, operatorId: id('ben') });
  });

  it('begins again with a reopening that waits for anyone, and not with one that has its owner', () => {
    const before = [
      ['09:00:00', raised()],
      ['09:01:00', claimed()],
      ['09:02:00', resolved()],
    ] as const;
    expect(figures(...before, ['10:00:00', reopened()], ['10:03:00', claimed(byBen)]).M1).toEqual([minute, 3 * minute]);
    expect(figures(...before, ['10:00:00', reopened({ ownerId: id('ana') })], ['10:03:00', transferred()]).M1).toEqual([minute]);
  });
});

describe('First response time', () => {
  it('leaves out what the AI says, before and after the hand-over', () => {
    expect(figures(['09:00:00', raised()], ['09:00:02', automatic(), agent], ['09:01:00', claimed()], ['09:06:00', replied()]).M2).toEqual([
      6 * minute,
    ]);
  });

  it('is none where nobody answered', () => {
    expect(
      figures(['09:00:00', raised()], ['09:01:00', claimed()], ['09:02:00', resolved({ resolution: 'NO_RESPONSE' })]).M2,
    ).toBeUndefined();
  });

  it('is counted anew in each cycle, for who sent it', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:00:00', claimed()],
      ['09:02:00', replied()],
      ['09:03:00', resolved()],
      ['11:00:00', reopened()],
      ['11:00:00', wrote()],
      ['11:09:00', claimed(byBen)],
      ['11:10:00', replied(byBen)],
    );
    expect(measures(courseOf(history)).filter(({ metric }) => metric === 'M2')).toMatchObject([
      { ordinal: 0, value: 2 * minute, operatorId: id('ana') },
      { ordinal: 1, value: 10 * minute, operatorId: id('ben') },
    ]);
  });
});

describe('Next response time', () => {
  it('runs from the first message of each run to the reply after it, and leaves out the run that the first response ends', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:01:00', wrote()],
        ['09:02:00', claimed()],
        ['09:03:00', replied()], // the first response
        ['09:10:00', wrote()],
        ['09:11:00', wrote()],
        ['09:14:30', replied()],
        ['09:15:00', replied()], // nobody asked
        ['09:20:00', wrote()],
        ['09:20:00.007', replied()],
      ).M3,
    ).toEqual([4.5 * minute, 7]);
  });

  it('is none for a run that the resolution leaves without a reply, also after a reopening', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:00:00', claimed()],
        ['09:01:00', replied()],
        ['09:02:00', wrote()],
        ['09:03:00', resolved()],
        ['10:00:00', reopened({ ownerId: id('ana') })],
        ['10:05:00', replied()],
      ),
    ).toMatchObject({ M2: [minute, 5 * minute] });
  });

  it('belongs to the colleague who answered, whoever owned it when the customer wrote', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:00:00', claimed()],
      ['09:01:00', replied()],
      ['09:02:00', wrote()],
      ['09:04:00', transferred()],
      ['09:08:00', replied(byBen)],
    );
    expect(measures(courseOf(history)).find(({ metric }) => metric === 'M3')).toMatchObject({ value: 6 * minute, operatorId: id('ben') });
  });
});

describe('Resolution times', () => {
  const reopenedOnce = [
    ['09:00:00', raised()],
    ['09:01:00', claimed()],
    ['09:10:00', resolved()],
    ['10:00:00', reopened({ ownerId: id('ana') })],
    ['10:30:00', resolved({ resolution: 'ACTION_TAKEN' })],
  ] as const;

  it('are the first and the latest since the raising: reopening changes only the latter', () => {
    expect(figures(...reopenedOnce.slice(0, 3))).toMatchObject({ M4: [10 * minute], M5: [10 * minute] });
    expect(figures(...reopenedOnce)).toMatchObject({ M4: [10 * minute], M5: [90 * minute] });
  });

  it('count each resolution, and tell what it ended with', () => {
    expect(measures(courseOf(told(...reopenedOnce))).filter(({ metric }) => metric === 'M11')).toMatchObject([
      { ordinal: 0, value: 1, resolution: 'ANSWERED' },
      { ordinal: 1, value: 1, resolution: 'ACTION_TAKEN' },
    ]);
  });

  it('bear the priority of their time', () => {
    const history = told(['09:00:00', raised()], ['09:01:00', claimed()], ['09:02:00', prioritized()], ['09:03:00', resolved()]);
    const priorityOf = (wanted: string) => measures(courseOf(history)).find(({ metric }) => metric === wanted)?.mark.priority;
    expect([priorityOf('M1'), priorityOf('M4')]).toEqual(['MEDIUM', 'URGENT']);
  });
});

describe('Customer wait', () => {
  it('runs while the customer spoke last, or nothing of ours was sent since the cycle began', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:05:00', claimed()],
        ['09:06:00', replied()],
        ['09:10:00', wrote()],
        ['09:11:00', wrote()],
        ['09:13:00', replied()],
        ['09:20:00', wrote()],
        ['09:21:30', resolved()],
      ).M6,
    ).toEqual([6 * minute + 3 * minute + 1.5 * minute]);
  });

  it('goes on while it is snoozed, released, and while a machine answers', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:01:00', claimed()],
        ['09:02:00', snoozed()],
        ['09:30:00', woken()],
        ['09:31:00', released()],
        ['09:32:00', automatic(), agent],
        ['09:40:00', claimed(byBen)],
        ['09:50:00', replied(byBen)],
        ['09:55:00', resolved(byBen)],
      ).M6,
    ).toEqual([50 * minute]);
  });

  it('does not run between two cycles', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:00:00', claimed()],
        ['09:02:00', resolved()],
        ['12:00:00', reopened({ ownerId: id('ana'), cause: 'customer-wrote' })],
        ['12:00:00', wrote()],
        ['12:04:00', replied()],
        ['12:05:00', resolved()],
      ).M6,
    ).toEqual([2 * minute, 4 * minute]);
  });
});

describe('An escalation that the AI resolves and that is then reopened', () => {
  const history = told(
    ['09:00:00', raised()],
    ['09:00:30', automatic(), agent],
    ['09:01:00', resolved({ operatorId: id('agent') }), agent],
    ['09:30:00', reopened({ cause: 'customer-wrote' })],
    ['09:30:00', wrote()],
    ['09:35:00', claimed()],
    ['09:36:00', replied()],
    ['09:38:00', resolved()],
  );
  const ofFirstCycle = measures(courseOf(history)).filter(({ metric, ordinal }) => ordinal === 0 && metric !== 'M5');

  it('has no claim and no first response in its first cycle, and nobody’s handle time of nothing', () => {
    expect(ofFirstCycle.map(({ metric }) => metric)).toEqual(['M6', 'M7', 'M11', 'M12', 'M13', 'M4', 'M14']);
    expect(ofFirstCycle[1]).toMatchObject({ metric: 'M7', value: 0, counts: false, operatorId: null, intervals: [] });
  });

  it('is reopened soon, and so no one-touch; its second cycle counts as any other', () => {
    expect(ofFirstCycle.filter(({ metric }) => metric === 'M12' || metric === 'M13').map(({ value }) => value)).toEqual([1, 0]);
    expect(figures(...history.map((event) => [event.at, event] as const))).toMatchObject({
      M1: [5 * minute],
      M2: [6 * minute],
      M13: [0, 1],
    });
  });
});

describe('A reopening', () => {
  const after = (at: string) =>
    figures(
      ['2026-10-01T09:00:00Z', raised()],
      ['2026-10-01T09:00:00Z', claimed()],
      ['2026-10-01T09:05:00Z', replied()],
      ['2026-10-01T10:00:00.000Z', resolved()],
      [at, reopened()],
    );

  it.each([
    ['2026-10-04T10:00:00.000Z', { M12: [1], M13: [0] }],
    ['2026-10-04T10:00:00.001Z', { M12: [1], M13: [1] }],
    ['2026-10-08T10:00:00.000Z', { M12: [1], M13: [1] }],
    ['2026-10-08T10:00:00.001Z', { M12: [0], M13: [1] }],
  ])('tells against a one-touch for 72 hours, and against a resolution for 7 days: at %s', (at, expected) => {
    expect(after(at)).toMatchObject(expected);
  });
});

describe('A night in which clocks change', () => {
  /* In Berlin 01:59:59 on 29 March 2026 is followed by 03:00:00, and 02:59:59 on 25 October by 02:00:00. */
  it('has spans as long as they were, where an hour is left out', () => {
    expect(
      figures(
        ['2026-03-29T01:50:00+01:00', raised()],
        ['2026-03-29T01:55:00+01:00', claimed()],
        ['2026-03-29T03:03:00.500+02:00', replied()],
        ['2026-03-29T03:10:00+02:00', resolved()],
      ),
    ).toMatchObject({ M1: [5 * minute], M2: [13 * minute + 500], M4: [20 * minute], M7: [15 * minute] });
  });

  it('has spans as long as they were, where an hour comes twice', () => {
    expect(
      figures(
        ['2026-10-25T02:50:00+02:00', raised()],
        ['2026-10-25T02:55:00+02:00', claimed()],
        ['2026-10-25T02:03:00+01:00', replied()],
        ['2026-10-25T02:10:00+01:00', resolved()],
      ),
    ).toMatchObject({ M1: [5 * minute], M2: [13 * minute], M4: [20 * minute], M7: [15 * minute] });
  });
});

describe('Everything that is kept of an escalation', () => {
  it('opens into intervals that add up to their value', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:02:00', claimed()],
      ['09:20:00', replied()],
      ['09:21:00', wrote()],
      ['09:25:00', replied()],
      ['09:26:00', resolved()],
    );
    const spans = keptMeasures(courseOf(history)).filter(({ metric }) => /^M[1-7]$/.test(metric));
    expect(spans).toHaveLength(7);
    for (const { value, intervals } of spans) expect(intervals.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(value);
  });
});
