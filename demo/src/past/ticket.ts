import type { HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { Dice } from '../simulation/dice.js';
import type { SimulatedCustomer } from '../simulation/simulated-customer.js';
import type { Step, Story } from '../story.js';
import { minute } from './agenda.js';
import type { Agenda } from './agenda.js';
import type { Fate } from './fate.js';
import type { Member } from './roster.js';

/** An operator with what lies on their desk. */
export interface Desk extends Member {
  /** Escalations in hand: owned and awake. */
  inHand: number;
  /** When they look for the next one. */
  readyAt: number;
}

/** An escalation while its past is made up. */
export interface Ticket {
  readonly id: string;
  readonly customer: SimulatedCustomer;
  /** As it was handed over, told as if that had been at the instant 0. */
  readonly handoff: HandoffRequest;
  readonly raisedAt: number;
  readonly dice: Dice;
  readonly fate: Fate;
  /** The escalation that it repeats. */
  readonly duplicateOf: string | null;
  readonly steps: Step[];
  status: 'waiting' | 'owned' | 'asleep' | 'resolved';
  /** Whose it is, or was last. */
  owner: Desk | null;
  waitingSince: number;
  /** When the first operator has seen it in the queue. */
  noticedAt: number;
  lastAt: number;
  answers: number;
  hasChangedHands: boolean;
  isReopened: boolean;
  /** The customer who did not answer came back after all. */
  hasComeBack: boolean;
}

/** Where operators work. */
export interface Floor {
  readonly agenda: Agenda;
  readonly desks: readonly Desk[];
  /** What waits to be claimed. */
  readonly queue: Set<Ticket>;
}

/** Two things never happen to one escalation within a second. */
const apart = 1_000;

/**
 * Notes a step of an escalation, after its last one.
 * @param step makes it, given the minutes since the hand-over
 */
export const happened = (ticket: Ticket, now: number, step: (at: number) => Step): void => {
  ticket.lastAt = Math.max(now, ticket.lastAt + apart);
  ticket.steps.push(step((ticket.lastAt - ticket.raisedAt) / minute));
};

/** @param anchor the instant that counts as "now", in milliseconds since 1970: what would be later is left out */
export const storyOf = ({ id, customer, handoff, raisedAt, steps }: Ticket, anchor: number): Story => {
  const { trigger, priority, reason, confidence, threshold, rule, history } = handoff;
  const raisedAgo = (anchor - raisedAt) / minute;
  return {
    id,
    customer: customer.profile,
    raisedAgo,
    trigger,
    priority,
    reason,
    confidence,
    threshold,
    rule,
    history: history.map(({ at, ...said }) => ({ ...said, at: Date.parse(at) / minute })),
    steps: steps.filter(({ at }) => at <= raisedAgo),
  };
};
