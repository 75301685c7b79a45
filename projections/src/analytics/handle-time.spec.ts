import {
  assigned,
  claimed,
  noted,
  passedToTeam,
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
import { follow } from './course.js';
import { courseOf, figures, handlingOf, told, wrote } from './history-for-specs.js';
import { measures } from './measures.js';

const [ana, ben] = [id('ana'), id('ben')];
const system: Actor = { id: id('system'), kind: 'system', role: null };
const byBen = { operatorId: ben };

describe('Handle time', () => {
  it('runs from the claim to the resolution', () => {
    const history = told(
      ['09:00:00.000', raised()],
      ['09:02:00.000', claimed()],
      ['09:05:30.500', replied()],
      ['09:07:00.001', resolved()],
    );
    expect(
      figures(['09:00:00.000', raised()], ['09:02:00.000', claimed()], ['09:05:30.500', replied()], ['09:07:00.001', resolved()]),
    ).toMatchObject({ M7: [300_001] });
    expect(handlingOf(courseOf(history))).toEqual([[['09:02:00.000', '09:07:00.001', ana, 1, 3]]]);
  });

  it('stops at the idle cap and goes on with the next public message', () => {
    const history = told(
      ['09:00:00.000', raised()],
      ['09:00:00.000', claimed()],
      ['09:03:00.000', replied()], // counts until 09:13
      ['09:30:00.000', wrote()], // again from here, until 09:40
      ['09:34:00.000', replied()],
      ['09:36:00.000', resolved()],
    );
    expect(handlingOf(courseOf(history))).toEqual([
      [
        ['09:00:00.000', '09:13:00.000', ana, 1, null],
        ['09:30:00.000', '09:36:00.000', ana, 3, 5],
      ],
    ]);
  });

  it('counts ten minutes from the claim where nobody says anything', () => {
    expect(figures(['09:00:00', raised()], ['09:01:00', claimed()], ['09:40:00', replied()], ['09:41:00', resolved()])).toMatchObject({
      M7: [10 * 60_000 + 60_000],
    });
  });

  it('goes on where a message comes exactly at the idle cap', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:00:00', claimed()],
      ['09:10:00', wrote()],
      ['09:12:00', replied()],
      ['09:13:00', resolved()],
    );
    expect(handlingOf(courseOf(history))).toEqual([[['09:00:00.000', '09:13:00.000', ana, 1, 4]]]);
  });

  it('is not prolonged by a private note', () => {
    expect(figures(['09:00:00', raised()], ['09:00:00', claimed()], ['09:09:00', noted()], ['09:30:00', resolved()])).toMatchObject({
      M7: [600_000],
    });
  });

  it('passes to the colleague at a transfer, without a gap and without an overlap', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:01:00', claimed()],
      ['09:04:00', replied()],
      ['09:05:00', transferred()],
      ['09:08:00', replied(byBen)],
      ['09:09:30', resolved(byBen)],
    );
    expect(handlingOf(courseOf(history))).toEqual([
      [
        ['09:01:00.000', '09:05:00.000', ana, 1, 3],
        ['09:05:00.000', '09:09:30.000', ben, 3, 5],
      ],
    ]);
    expect(measures(courseOf(history)).find(({ metric }) => metric === 'M7')).toMatchObject({ value: 510_000, mark: { operatorId: ben } });
  });

  it('rests while it is snoozed, whatever the customer writes, and goes on when it wakes', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:00:00', claimed()],
        ['09:02:00', replied()],
        ['09:03:00', snoozed()],
        ['11:00:00', wrote()],
        ['11:00:00', woken({ cause: 'customer-wrote' })],
        ['11:05:00', replied()],
        ['11:06:00', resolved()],
      ),
    ).toMatchObject({ M7: [3 * 60_000 + 6 * 60_000] });
  });

  it('ends when the system releases it, and begins anew with who claims it next', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:00:00', claimed()],
      ['09:01:00', replied()],
      ['09:04:00', released({ reason: 'offline' }), system],
      ['09:20:00', claimed(byBen)],
      ['09:22:00', replied(byBen)],
      ['09:23:00', resolved(byBen)],
    );
    expect(handlingOf(courseOf(history))).toEqual([
      [
        ['09:00:00.000', '09:04:00.000', ana, 1, 3],
        ['09:20:00.000', '09:23:00.000', ben, 4, 6],
      ],
    ]);
  });

  it('ends at the idle cap where the system releases it only later', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:00:00', claimed()],
        ['09:45:00', released(), system],
        ['10:00:00', claimed(byBen)],
        ['10:01:00', resolved(byBen)],
      ),
    ).toMatchObject({ M7: [600_000 + 60_000] });
  });

  it('belongs to nobody while a team has it', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:00:00', claimed()],
        ['09:02:00', passedToTeam()],
        ['09:09:00', claimed(byBen)],
        ['09:10:00', resolved(byBen)],
      ),
    ).toMatchObject({ M7: [120_000 + 60_000] });
  });

  it('is counted for each cycle with its own owner', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:00:00', claimed()],
      ['09:01:00', replied()],
      ['09:02:00', resolved()],
      ['12:00:00', reopened({ ownerId: null, cause: 'customer-wrote' })],
      ['12:00:00', wrote()],
      ['12:10:00', claimed(byBen)],
      ['12:11:00', replied(byBen)],
      ['12:15:00', resolved(byBen)],
    );
    const handleTimes = measures(courseOf(history)).filter(({ metric }) => metric === 'M7');
    expect(handleTimes.map(({ value, mark }) => [value, mark.operatorId])).toEqual([
      [120_000, ana],
      [300_000, ben],
    ]);
  });

  it('opens at once for the operator to whom it is reopened', () => {
    expect(
      figures(
        ['09:00:00', raised()],
        ['09:00:00', claimed()],
        ['09:02:00', replied()],
        ['09:03:00', resolved()],
        ['09:30:00', reopened({ ownerId: ana })],
        ['09:34:00', resolved()],
      ),
    ).toMatchObject({ M7: [180_000, 240_000] });
  });

  it('opens for whom it was assigned to, and closes for whom it was taken from', () => {
    const history = told(
      ['09:00:00', raised()],
      ['09:03:00', assigned()],
      ['09:05:00', assigned({ fromOperatorId: ana, toOperatorId: ben })],
      ['09:06:00', replied(byBen)],
      ['09:07:00', resolved(byBen)],
    );
    expect(handlingOf(courseOf(history))).toEqual([
      [
        ['09:03:00.000', '09:05:00.000', ana, 1, 2],
        ['09:05:00.000', '09:07:00.000', ben, 2, 4],
      ],
    ]);
  });

  it('exists without a reply, and is told apart', () => {
    const history = told(['09:00:00', raised()], ['09:01:00', claimed()], ['09:03:00', resolved({ resolution: 'SPAM' })]);
    expect(measures(courseOf(history)).find(({ metric }) => metric === 'M7')).toMatchObject({
      value: 120_000,
      counts: false,
      resolution: 'SPAM',
    });
  });

  it('is counted with the idle cap that was in force when the count began', () => {
    const [first, second, ...rest] = told(
      ['09:00:00', raised()],
      ['09:00:00', claimed()],
      ['09:20:00', replied()],
      ['09:40:00', resolved()],
    );
    const before = courseOf([first, second].flatMap((event) => event ?? []));
    const capOf = (minutes: number) => ({ idleCap: minutes * 60_000, teamOf: () => null });
    const after = rest.reduce((course, event) => follow(course, event, capOf(5)), before);
    expect(handlingOf(after)).toEqual([
      [
        ['09:00:00.000', '09:10:00.000', ana, 1, null],
        ['09:20:00.000', '09:25:00.000', ana, 2, null],
      ],
    ]);
  });
});
