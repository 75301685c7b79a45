import { diceOf } from '../simulation/dice.js';
import { customerOf, handoffBy } from '../simulation/simulated-customer.js';
import type { Step } from '../story.js';
import { minute, newAgenda } from './agenda.js';
import { day } from './company-days.js';
import type { Fate } from './fate.js';
import { claim } from './handling.js';
import { among } from './operators-words.js';
import type { Desk, Floor, Ticket } from './ticket.js';
import { nextFor } from './waiting.js';

const nine = Date.UTC(2026, 10, 23, 9);
const shift = (days: number, hours = 8) => ({ from: nine + days * day, to: nine + days * day + hours * 60 * minute });
const desk = (handle: Desk['handle'], hours = 8): Desk => ({
  ...{ handle, capacity: 2, pace: 1, inHand: 0, readyAt: 0 },
  spans: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((days) => shift(days, hours)),
});
const plain: Fate = {
  ...{ ending: 'ANSWERED', rounds: 1, changesHands: null, reprioritized: false, takesUntilTomorrow: false },
  ...{ customerLeaves: false, noted: false, reopenedBy: null },
};
const ticket = (fate: Partial<Fate> = {}, seed = 'a', over: Partial<Ticket> = {}): Ticket => {
  const [customer, dice] = [customerOf('a', 1), diceOf(seed)];
  return {
    ...{
      id: seed,
      customer,
      handoff: { ...handoffBy(customer, dice, 0), priority: 'MEDIUM' },
      raisedAt: nine,
      dice,
      fate: { ...plain, ...fate },
    },
    ...{ duplicateOf: null, steps: [], status: 'waiting', owner: null, waitingSince: nine, noticedAt: nine, lastAt: nine },
    ...{ answers: 0, hasChangedHands: false, isReopened: false, hasComeBack: false, ...over },
  };
};

/** Ana claims it at nine; everybody takes what waits for them until nine days later. */
const after = (one: Ticket, desks: Desk[] = [desk('operator01'), desk('operator02')]): Step[] => {
  const floor: Floor = { agenda: newAgenda(), desks, queue: new Set([one]) };
  const [ana] = desks;
  if (ana) claim(floor, one, ana, nine);
  floor.agenda.run(nine, nine + 9 * day, (now) => {
    for (const free of desks.filter(({ spans }) => spans.some(({ from, to }) => from <= now && now < to))) {
      const next = nextFor(floor, free, now);
      if (next) claim(floor, next, free, now);
    }
  });
  return one.steps;
};
const kinds = (steps: readonly Step[]): string[] => steps.map(({ does }) => does);
const by = (steps: readonly Step[]): (string | undefined)[] => steps.map((step) => ('by' in step ? step.by : undefined));
const seeds = Array.from({ length: 40 }, (_, number) => String(number));

describe('An escalation in hand', () => {
  it('is answered by who claimed it, and resolved once the customer is content', () => {
    const steps = after(ticket());
    expect(kinds(steps).slice(0, 2)).toEqual(['claims', 'replies']);
    expect(steps.at(-1)).toMatchObject({ does: 'resolves', by: 'operator01', resolution: 'ANSWERED' });
  });

  it('is answered as often as it takes, the customer writing in between', () => {
    const steps = kinds(after(ticket({ rounds: 3 })));
    expect(steps.filter((kind) => kind === 'replies').length).toBeGreaterThanOrEqual(3);
    expect(steps.filter((kind) => kind === 'says').length).toBeGreaterThanOrEqual(2);
  });

  it('leaves the desk free once it is resolved', () => {
    const desks = [desk('operator01'), desk('operator02')];
    for (const seed of seeds) after(ticket({ rounds: 2, changesHands: 'transferred', reopenedBy: 'operator' }, seed), desks);
    expect(desks.map(({ inHand }) => inHand)).toEqual([0, 0]);
  });

  it('ends without an answer when it is spam or repeats another', () => {
    expect(kinds(after(ticket({ ending: 'SPAM' })))).toEqual(['claims', 'resolves']);
    const [, end] = after(ticket({}, 'a', { duplicateOf: 'other' }));
    expect(end).toMatchObject({ does: 'resolves', resolution: 'DUPLICATE', duplicateOf: 'other' });
  });

  it('names where it was referred to', () => {
    const [end] = after(ticket({ ending: 'REFERRED' })).slice(-1);
    expect(end).toMatchObject({ does: 'resolves', resolution: 'REFERRED' });
    expect(end?.does === 'resolves' && among.destinations.some((name) => name === end.referredTo)).toBe(true);
  });
});

describe('An escalation that changes hands', () => {
  it('is transferred to a colleague who is there, and goes on with them', () => {
    const steps = after(ticket({ changesHands: 'transferred' }));
    expect(steps[1]).toMatchObject({ does: 'transfers', by: 'operator01', to: 'operator02' });
    expect(new Set(by(steps.slice(2)))).toEqual(new Set(['operator02', undefined]));
  });

  it('stays where it is when nobody else is there', () => {
    expect(kinds(after(ticket({ changesHands: 'transferred' }), [desk('operator01')]))).not.toContain('transfers');
  });

  it('is given up with a reason, and claimed by another', () => {
    const steps = after(ticket({ changesHands: 'released' }));
    expect(kinds(steps).slice(0, 3)).toEqual(['claims', 'releases', 'claims']);
    expect(steps[2]).toMatchObject({ by: 'operator02' });
  });

  it('is sometimes given up at the end of a shift, and else waits for the next one', () => {
    const short = [desk('operator01', 0.25), desk('operator02')];
    const ends = seeds.map((seed) => kinds(after(ticket({ rounds: 4 }, seed), short)));
    expect(ends.filter((steps) => steps.includes('releases')).length).toBeGreaterThan(5);
    expect(ends.filter((steps) => !steps.includes('releases')).length).toBeGreaterThan(5);
    expect(ends.every((steps) => steps.at(-1) === 'resolves')).toBe(true);
  });
});

describe('An escalation that is put aside', () => {
  it('sleeps until the next day when somebody else has to be asked, and is taken up again', () => {
    const steps = after(ticket({ ending: 'ACTION_TAKEN', takesUntilTomorrow: true }));
    expect(kinds(steps).slice(0, 5)).toEqual(['claims', 'replies', 'snoozes', 'wakes', 'replies']);
    const [asleep, awake] = [steps[2], steps[3]];
    expect(asleep?.does === 'snoozes' && asleep.until !== null && awake && asleep.until <= awake.at).toBe(true);
  });

  it('sleeps until a customer writes who has left for hours', () => {
    const steps = seeds.map((seed) => kinds(after(ticket({ customerLeaves: true }, seed))));
    const slept = steps.filter((kind) => kind.includes('snoozes'));
    expect(slept.length).toBeGreaterThan(20);
    expect(slept.every((kind) => kind[kind.indexOf('snoozes') + 1] === 'says')).toBe(true);
  });

  it('ends without a response when the customer never answers, unless they come back after all', () => {
    const ends = seeds.map((seed) => after(ticket({ ending: 'NO_RESPONSE' }, seed)).find(({ does }) => does === 'resolves'));
    const how = new Set(ends.map((end) => (end?.does === 'resolves' ? end.resolution : 'none yet')));
    expect(how).toEqual(new Set(['NO_RESPONSE', 'ANSWERED', 'none yet']));
  });
});

describe('An escalation that comes back', () => {
  it('goes to who resolved it when the customer writes again', () => {
    const steps = after(ticket({ reopenedBy: 'customer' }));
    const end = kinds(steps).indexOf('resolves');
    expect(kinds(steps).slice(end + 1, end + 3)).toEqual(['says', 'claims']);
    expect(new Set(by(steps))).toEqual(new Set(['operator01', undefined]));
    expect(kinds(steps).filter((kind) => kind === 'resolves')).toHaveLength(2);
  });

  it('is reopened by its operator, who answers and resolves it once more', () => {
    const steps = kinds(after(ticket({ reopenedBy: 'operator' })));
    expect(steps.slice(steps.indexOf('resolves') + 1, steps.indexOf('resolves') + 3)).toEqual(['reopens', 'replies']);
    expect(steps.filter((kind) => kind === 'resolves')).toHaveLength(2);
  });
});
