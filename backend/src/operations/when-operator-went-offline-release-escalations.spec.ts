import { describe, expect, it } from '@jest/globals';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { TakeBackEscalation } from '../escalation/take-back-escalation.js';
import { DeclareAvailability } from './declare-availability.js';
import { toSilence, type Silent } from './when-operator-went-offline-release-escalations.js';

const at = (minutes: number): number => Date.parse(minute(minutes));
const ana: Silent = {
  operatorId: id('ana'),
  status: 'ONLINE',
  seenAt: minute(10),
  held: [{ escalationId: id('escalation'), claimedAt: minute(5) }],
};
/** What is answered at this minute, with five minutes of grace, while somebody has been listening since minute 0. */
const answer = (minutes: number, over: Partial<Silent> = {}, since = at(0)) =>
  toSilence({ ...ana, ...over }, { now: at(minutes), since, grace: 300_000 });
const offline = (answers: ReturnType<typeof answer>) => answers.filter((each) => each instanceof DeclareAvailability);
const back = (answers: ReturnType<typeof answer>) => answers.filter((each) => each instanceof TakeBackEscalation);

describe('When an operator’s screens are silent', () => {
  it('nothing happens for ninety seconds', () => {
    expect(answer(11.49)).toEqual([]);
  });

  it('the system declares them Offline then, and takes nothing back yet', () => {
    const answers = answer(11.5);

    expect(answers).toHaveLength(1);
    expect(offline(answers)[0]).toMatchObject({
      operatorId: id('ana'),
      availability: 'OFFLINE',
      cause: { actor: { kind: 'system', role: null } },
    });
  });

  it('what they had claimed is taken back after the grace time, because they went Offline', () => {
    expect(back(answer(16.49))).toEqual([]);
    const [declared] = offline(answer(16.5));

    expect(back(answer(16.5))).toMatchObject([
      {
        taken: {
          escalationId: id('escalation'),
          fromOperatorId: id('ana'),
          reason: 'Connection lost',
          claimedBefore: minute(11.5),
          snoozedToo: false,
        },
        cause: { actor: { kind: 'system' }, causationId: declared?.cause.commandId },
      },
    ]);
  });

  it('who is Offline already is not told again', () => {
    expect(answer(12, { status: 'OFFLINE' })).toEqual([]);
    expect(back(answer(17, { status: 'OFFLINE' }))).toHaveLength(1);
  });

  it('the same commands are sent again after a crash, and others after the next silence', () => {
    const ids = (answers: ReturnType<typeof answer>) => answers.map(({ cause }) => cause.commandId);

    expect(ids(answer(17))).toEqual(ids(answer(20)));
    expect(new Set([...ids(answer(17)), ...ids(answer(30, { seenAt: minute(20) }))]).size).toBe(4);
  });

  it('the time in which nobody listened does not count', () => {
    expect(answer(60, {}, at(59))).toEqual([]);
    expect(offline(answer(60.5, {}, at(59)))).toHaveLength(1);
    expect(back(answer(65.5, {}, at(59)))).toHaveLength(1);
  });
});
