import { says } from '../story.js';
import { minute } from './agenda.js';
import type { Desk, Floor, Ticket } from './ticket.js';
import { happened } from './ticket.js';

const ranks: Readonly<Record<string, number>> = { URGENT: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };
const rank = ({ handoff: { priority = 'MEDIUM' } }: Ticket): number => ranks[priority] ?? 2;

/** Who waits asks whether anybody is there, after an hour or so, and again. */
const askAgain = (floor: Floor, ticket: Ticket, since: number, now: number, times: number): void => {
  const { dice, customer } = ticket;
  if (times === 0 || dice.roll() < 0.4) return;
  floor.agenda.at(now + dice.logNormal(50, 0.7) * minute, (later) => {
    if (ticket.status !== 'waiting' || ticket.waitingSince !== since) return;
    happened(ticket, later, (at) => says(at, dice.pick(customer.tongue.impatient)));
    askAgain(floor, ticket, since, later, times - 1);
  });
};

/** Puts an escalation into the queue, where operators notice it a moment later. */
export const waits = (floor: Floor, ticket: Ticket, now: number): void => {
  ticket.status = 'waiting';
  ticket.waitingSince = now;
  ticket.noticedAt = now + ticket.dice.logNormal(3, 0.8) * minute;
  floor.queue.add(ticket);
  askAgain(floor, ticket, now, now, 2);
};

/** Whether it may go to this desk: back to who resolved it, away from who gave it up, else to anybody. */
const isFor = ({ isReopened, owner }: Ticket, desk: Desk): boolean => owner === null || isReopened === (owner === desk);

/** What an operator takes next: the most urgent, then the longest waiting; undefined when nothing waits for them. */
export const nextFor = ({ queue }: Floor, desk: Desk, now: number): Ticket | undefined => {
  let best: Ticket | undefined;
  for (const ticket of queue) {
    if (ticket.noticedAt > now || !isFor(ticket, desk)) continue;
    const isBetter = !best || rank(ticket) < rank(best) || (rank(ticket) === rank(best) && ticket.waitingSince < best.waitingSince);
    if (isBetter) best = ticket;
  }
  return best;
};
