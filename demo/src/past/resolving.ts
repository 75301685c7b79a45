import type { Resolution } from '@inbox/contracts/escalation/escalation.events';
import { reopens, resolves, says } from '../story.js';
import { minute } from './agenda.js';
import { day } from './company-days.js';
import { among } from './operators-words.js';
import { nextAtWork } from './roster.js';
import { happened } from './ticket.js';
import type { Desk, Floor, Ticket } from './ticket.js';
import { waits } from './waiting.js';

type GoOn = (floor: Floor, ticket: Ticket, now: number) => void;

/** Within a week: later than that it would be a new escalation. */
const longestAway = 6.5 * day;

const endingOf = ({ duplicateOf, hasComeBack, isReopened, fate: { ending } }: Ticket): Resolution => {
  if (isReopened || hasComeBack) return 'ANSWERED';
  return duplicateOf === null ? ending : 'DUPLICATE';
};

const comesBack = (floor: Floor, ticket: Ticket, now: number): void => {
  const { dice, customer } = ticket;
  floor.agenda.at(now + Math.min(dice.logNormal(600, 1.1) * minute, longestAway), (later) => {
    ticket.isReopened = true;
    happened(ticket, later, (at) => says(at, dice.pick(customer.tongue.troubles)));
    waits(floor, ticket, later);
  });
};

const takenUpAgain = (floor: Floor, ticket: Ticket, owner: Desk, now: number, goOn: GoOn): void => {
  const { dice } = ticket;
  floor.agenda.at(nextAtWork(owner, now + Math.min(dice.logNormal(90, 0.8) * minute, longestAway / 2)), (later) => {
    ticket.isReopened = true;
    ticket.status = 'owned';
    owner.inHand++;
    happened(ticket, later, (at) => reopens(at, owner.handle, dice.pick(among.reopening)));
    goOn(floor, ticket, later);
  });
};

/**
 * The owner resolves it, and it may come back within a week, once.
 * @param goOn what the owner does with one that came back
 */
export const resolve = (floor: Floor, ticket: Ticket, now: number, goOn: GoOn): void => {
  const { dice, owner, duplicateOf, fate } = ticket;
  if (!owner) return;
  const resolution = endingOf(ticket);
  const said = dice.roll() < 0.35 ? { notes: dice.pick(among.outcomes) } : {};
  const outcome = {
    ...(resolution === 'ANSWERED' || resolution === 'ACTION_TAKEN' ? said : {}),
    ...(resolution === 'DUPLICATE' && duplicateOf !== null ? { duplicateOf } : {}),
    ...(resolution === 'REFERRED' ? { referredTo: dice.pick(among.destinations) } : {}),
  };
  happened(ticket, now, (at) => resolves(at, owner.handle, resolution, outcome));
  ticket.status = 'resolved';
  owner.inHand--;
  if (ticket.isReopened || resolution === 'DUPLICATE') return;
  if (fate.reopenedBy === 'customer') comesBack(floor, ticket, ticket.lastAt);
  if (fate.reopenedBy === 'operator') takenUpAgain(floor, ticket, owner, ticket.lastAt, goOn);
};
