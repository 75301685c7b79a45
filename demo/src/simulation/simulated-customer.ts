import type { HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { Trigger } from '@inbox/contracts/escalation/escalation.events';
import { diceOf } from './dice.js';
import type { Dice } from './dice.js';
import { space, tongues } from './tongues.js';
import type { Tongue } from './tongues.js';

export interface SimulatedCustomer {
  readonly profile: HandoffRequest['customer'];
  readonly tongue: Tongue;
}

/** The customer `number` of a seed: the same person whenever they come. */
export const customerOf = (seed: string, number: number): SimulatedCustomer => {
  const dice = diceOf(`${seed}/customer ${number}`);
  const tongue = dice.pick(tongues);
  const [first, last] = [dice.pick(tongue.firstNames), dice.pick(tongue.lastNames)];
  return {
    tongue,
    profile: {
      externalId: `simulated-${seed}-${number}`,
      name: tongue.language === 'Japanese' ? `${last} ${first}` : `${first} ${last}`,
      email: `customer${number}@simulated.example`,
      attributes: { language: tongue.language, plan: dice.pick(['Guest', 'Guest', 'Member', 'Trade']) },
    },
  };
};

const longest = 6_000;

/** A message: what is wrong, and details until it is as long as the dice say. Most are a line or two, few fill a page. */
export const complaint = (dice: Dice, tongue: Tongue): string => {
  const goal = Math.min(dice.logNormal(90, 0.9), longest);
  let text = dice.pick(tongue.troubles);
  while (text.length < goal) text += space(tongue) + dice.pick(tongue.details);
  return text;
};

const why = (dice: Dice, trigger: Trigger): Partial<HandoffRequest> => {
  switch (trigger) {
    case 'LOW_CONFIDENCE':
      return { confidence: Math.round(dice.roll() * 59) / 100, threshold: 0.6 };
    case 'RESTRICTION':
      return {
        rule: dice.pick(['Changes to a paid order go to a human', 'Payment disputes go to a human', 'Health questions go to a human']),
      };
    case 'DISSATISFACTION':
      return { reason: 'The customer repeated the question.' };
    case 'USER_REQUEST':
      return {};
  }
};

const triggers = ['LOW_CONFIDENCE', 'LOW_CONFIDENCE', 'USER_REQUEST', 'USER_REQUEST', 'DISSATISFACTION', 'RESTRICTION'] as const;
const priorities = ['URGENT', 'HIGH', 'HIGH', 'MEDIUM', 'MEDIUM', 'MEDIUM', 'MEDIUM', 'LOW', 'LOW', 'LOW'] as const;

/**
 * What a customer and the agent said before the agent gave up, ending now.
 * @param now the hand-over's time, in milliseconds since 1970
 */
export const handoffBy = ({ profile, tongue }: SimulatedCustomer, dice: Dice, now: number): HandoffRequest => {
  const trigger = dice.pick(triggers);
  const rounds = Math.min(Math.ceil(dice.logNormal(1.2, 0.7)), 40);
  const at = (back: number): string => new Date(now - back * 20_000).toISOString();
  const history = Array.from({ length: rounds }, (_, round): HandoffRequest['history'] => [
    { author: 'customer', text: complaint(dice, tongue), at: at(2 * (rounds - round)) },
    { author: 'ai', text: dice.pick(tongue.agent), at: at(2 * (rounds - round) - 1) },
  ]);
  const customerHasLastWord = dice.roll() < 0.5;
  return {
    customer: profile,
    trigger,
    priority: dice.pick(priorities),
    ...why(dice, trigger),
    history: history.flat().slice(0, customerHasLastWord ? -1 : undefined),
  };
};
