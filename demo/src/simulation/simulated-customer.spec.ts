import { priorities, triggers } from '@inbox/contracts/escalation/escalation.events';
import { handoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import { diceOf } from './dice.js';
import { complaint, customerOf, handoffBy } from './simulated-customer.js';
import { tongues } from './tongues.js';

const now = Date.UTC(2026, 10, 22, 12);
const handoffs = (seed: string): HandoffRequest[] =>
  Array.from({ length: 300 }, (_, number) => handoffBy(customerOf(seed, number), diceOf(`${seed}/${number}`), now));

describe('A simulated customer', () => {
  it('is the same person whenever they come', () => {
    expect(customerOf('a', 7)).toEqual(customerOf('a', 7));
    expect(customerOf('a', 7).profile.externalId).not.toBe(customerOf('b', 7).profile.externalId);
  });

  it('says the same for the same seed', () => {
    expect(handoffs('a')).toEqual(handoffs('a'));
    expect(handoffs('a')).not.toEqual(handoffs('b'));
  });

  it('hands over what the contracts ask for', () => {
    for (const handoff of handoffs('a')) expect(() => handoffRequest.parse(handoff)).not.toThrow();
  });

  it('speaks one of many languages, every second time English', () => {
    const spoken = handoffs('a').map(({ customer }) => customer.attributes?.language);
    expect(new Set(spoken)).toEqual(new Set(tongues.map(({ language }) => language)));
    const english = spoken.filter((language) => language === 'English').length;
    expect(english).toBeGreaterThan(100);
    expect(english).toBeLessThan(200);
  });

  it('writes a line as a rule and a page now and then', () => {
    const dice = diceOf('a');
    const lengths = Array.from({ length: 2_000 }, () => complaint(dice, dice.pick(tongues)).length).toSorted((one, other) => one - other);
    expect(lengths[1_000]).toBeLessThan(150);
    expect(lengths.at(-1)).toBeGreaterThan(1_000);
  });

  it('comes for every reason, with the facts that the reason rests on', () => {
    const all = handoffs('a');
    expect(new Set(all.map(({ trigger }) => trigger))).toEqual(new Set(triggers));
    expect(new Set(all.map(({ priority }) => priority))).toEqual(new Set(priorities));
    for (const { trigger, confidence = 1, threshold = 0, rule } of all) {
      expect([trigger, confidence < threshold, rule !== undefined]).toEqual([
        trigger,
        trigger === 'LOW_CONFIDENCE',
        trigger === 'RESTRICTION',
      ]);
    }
  });

  it('has the last word every second time', () => {
    const last = handoffs('a').map(({ history }) => history.at(-1)?.author);
    expect(last.filter((author) => author === 'customer').length).toBeGreaterThan(100);
    expect(last.filter((author) => author === 'ai').length).toBeGreaterThan(100);
  });

  it('said all of it before the hand-over, in order', () => {
    for (const { history } of handoffs('a')) {
      const times = history.map(({ at }) => Date.parse(at));
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThan(now);
    }
  });
});
