import { diceOf, zipf } from '../simulation/dice.js';
import type { Dice } from '../simulation/dice.js';
import { customerOf, handoffBy } from '../simulation/simulated-customer.js';
import type { Story } from '../story.js';
import { minute, newAgenda } from './agenda.js';
import { arrivals } from './arrivals.js';
import { companyDays, day } from './company-days.js';
import { drawFate } from './fate.js';
import { claim } from './handling.js';
import { roster, spanAt } from './roster.js';
import type { Member } from './roster.js';
import { storyOf } from './ticket.js';
import type { Desk, Floor, Ticket } from './ticket.js';
import { nextFor, waits } from './waiting.js';

export interface PastWanted {
  /** The same word makes the same past, if the rest is the same too. */
  readonly seed: string;
  readonly days: number;
  readonly escalations: number;
  /** The instant that counts as "now", in milliseconds since 1970. */
  readonly anchor: number;
}

/** How many escalations there are on an ordinary day for each operator of the company, there or not. */
const perOperator = 15;
/** A week has about 5.8 ordinary days' escalations in seven days. */
const ordinary = 1.2;

const teamSize = ({ days, escalations }: PastWanted): number =>
  Math.min(Math.max(Math.ceil(((escalations / days) * ordinary) / perOperator), 4), 50);

/** Written by the same customer within so many milliseconds, it may be a duplicate. */
const soonAgain = 2 * day;

const ticketsOf = ({ seed, escalations }: PastWanted, instants: readonly number[]): Ticket[] => {
  const who = zipf(Math.max(50, Math.ceil(escalations / 3)), 0.6);
  const last = new Map<number, Ticket>();
  return instants.map((raisedAt, index) => {
    const dice = diceOf(`${seed}/past ${index}`);
    const number = who(dice);
    const customer = customerOf(seed, number);
    const handoff = handoffBy(customer, dice, 0);
    const fate = drawFate(dice);
    const before = last.get(number);
    const repeats = before && before.fate.ending !== 'SPAM' && raisedAt - before.raisedAt < soonAgain && dice.roll() < 0.12;
    const ticket: Ticket = {
      ...{ id: `past-${seed}-${index}`, customer, handoff, raisedAt, dice, fate, duplicateOf: repeats ? before.id : null },
      ...{ steps: [], status: 'waiting', owner: null, waitingSince: raisedAt, noticedAt: raisedAt, lastAt: raisedAt },
      ...{ answers: 0, hasChangedHands: false, isReopened: false, hasComeBack: false },
    };
    last.set(number, ticket);
    return ticket;
  });
};

const mayTake = (desk: Desk, now: number): boolean =>
  desk.inHand < desk.capacity && desk.readyAt <= now && (spanAt(desk, now)?.to ?? 0) >= now + 10 * minute;

/** Who is at work and has a hand free looks at the queue some time in each minute, and takes the next. */
const lookAtQueue = (floor: Floor, dice: Dice, now: number): void => {
  if (floor.queue.size === 0) return;
  for (const desk of floor.desks.filter((one) => mayTake(one, now))) {
    floor.agenda.at(now + dice.roll() * minute, (later) => {
      const ticket = mayTake(desk, later) ? nextFor(floor, desk, later) : undefined;
      if (ticket) claim(floor, ticket, desk, later);
    });
  }
};

/** Who works in the company, and when: more where more customers come. */
export const teamOf = (wanted: PastWanted): Member[] =>
  roster(teamSize(wanted), companyDays(wanted.anchor, wanted.days), diceOf(`${wanted.seed}/team`));

/** A company's past as stories: what its customers asked and its operators did, in the days before the anchor. */
export const makePast = (wanted: PastWanted): Story[] => {
  const { seed, days, escalations, anchor } = wanted;
  const began = anchor - days * day;
  const instants = arrivals(companyDays(anchor, days), began, anchor, escalations, diceOf(`${seed}/arrivals`));
  const tickets = ticketsOf(wanted, instants);
  const desks: Desk[] = teamOf(wanted).map((member) => ({ ...member, inHand: 0, readyAt: 0 }));
  const floor: Floor = { agenda: newAgenda(), desks, queue: new Set() };
  for (const ticket of tickets) {
    floor.agenda.at(ticket.raisedAt, (now) => {
      waits(floor, ticket, now);
    });
  }
  const looks = diceOf(`${seed}/looks`);
  floor.agenda.run(began, anchor, (now) => {
    lookAtQueue(floor, looks, now);
  });
  return tickets.map((ticket) => storyOf(ticket, anchor));
};
