import { diceOf } from '../simulation/dice.js';
import { customerOf, handoffBy } from '../simulation/simulated-customer.js';
import { minute, newAgenda } from './agenda.js';
import { drawFate } from './fate.js';
import type { Desk, Floor, Ticket } from './ticket.js';
import { happened, storyOf } from './ticket.js';
import { nextFor, waits } from './waiting.js';

const noon = Date.UTC(2026, 10, 22, 12);
const desk = (handle: Desk['handle']): Desk => ({ handle, capacity: 1, pace: 1, spans: [], inHand: 0, readyAt: 0 });
const [ana, ben] = [desk('operator01'), desk('operator02')];
const floor = (): Floor => ({ agenda: newAgenda(), desks: [ana, ben], queue: new Set() });
const ticket = (id: string, over: Partial<Ticket> = {}): Ticket => {
  const [customer, dice] = [customerOf('a', 1), diceOf(id)];
  return {
    ...{ id, customer, handoff: { ...handoffBy(customer, dice, 0), priority: 'MEDIUM' }, raisedAt: noon, dice, fate: drawFate(dice) },
    ...{ duplicateOf: null, steps: [], status: 'waiting', owner: null, waitingSince: noon, noticedAt: noon, lastAt: noon },
    ...{ answers: 0, hasChangedHands: false, isReopened: false, hasComeBack: false, ...over },
  };
};
const urgent = (id: string): Ticket => ticket(id, { handoff: { ...ticket(id).handoff, priority: 'URGENT' } });

describe('Waiting in the queue', () => {
  it('ends first for the most urgent, then for who has waited longest', () => {
    const late = ticket('late', { waitingSince: noon + 1 });
    const [early, pressing] = [ticket('early'), urgent('pressing')];
    const queue = new Set([late, early, pressing]);
    const order = [1, 2, 3].map(() => {
      const next = nextFor({ ...floor(), queue }, ana, noon + minute);
      if (next) queue.delete(next);
      return next?.id;
    });
    expect(order).toEqual(['pressing', 'early', 'late']);
  });

  it('lasts until somebody has noticed it', () => {
    const queue = new Set([ticket('new', { noticedAt: noon + minute })]);
    expect(nextFor({ ...floor(), queue }, ana, noon)).toBeUndefined();
    expect(nextFor({ ...floor(), queue }, ana, noon + minute)?.id).toBe('new');
  });

  it('is not for who gave it up, and after its end for who had it alone', () => {
    const released = { ...floor(), queue: new Set([ticket('released', { owner: ana })]) };
    expect([ana, ben].map((one) => nextFor(released, one, noon)?.id)).toEqual([undefined, 'released']);
    const reopened = { ...floor(), queue: new Set([ticket('reopened', { owner: ana, isReopened: true })]) };
    expect([ana, ben].map((one) => nextFor(reopened, one, noon)?.id)).toEqual(['reopened', undefined]);
  });

  it('makes customers ask whether anybody is there, twice at most, unless somebody is', () => {
    const asked = (answered: boolean): number => {
      const [here, all] = [floor(), Array.from({ length: 50 }, (_, number) => ticket(String(number)))];
      for (const one of all) waits(here, one, noon);
      for (const one of all) if (answered) one.status = 'owned';
      here.agenda.run(noon, noon + 24 * 60 * minute, () => undefined);
      expect(Math.max(...all.map(({ steps }) => steps.length))).toBeLessThanOrEqual(2);
      return all.filter(({ steps }) => steps.length > 0).length;
    };
    expect(asked(false)).toBeGreaterThan(20);
    expect(asked(true)).toBe(0);
  });
});

describe('A ticket', () => {
  it('never has two things within a second, and keeps their order', () => {
    const one = ticket('one');
    happened(one, noon, (at) => ({ at, does: 'says', text: 'Hello?' }));
    happened(one, noon, (at) => ({ at, does: 'claims', by: 'operator01' }));
    expect(one.steps.map(({ at, does }) => [at * minute, does])).toEqual([
      [1_000, 'says'],
      [2_000, 'claims'],
    ]);
  });

  it('is a story without what would come after now', () => {
    const one = ticket('one');
    happened(one, noon + minute, (at) => ({ at, does: 'says', text: 'Hello?' }));
    happened(one, noon + 3 * minute, (at) => ({ at, does: 'claims', by: 'operator01' }));
    const story = storyOf(one, noon + 2 * minute);
    expect(story).toMatchObject({ id: 'one', raisedAgo: 2, steps: [{ at: 1, does: 'says' }] });
    expect(Math.max(...story.history.map(({ at }) => at))).toBeLessThan(0);
  });
});
