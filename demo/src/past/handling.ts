import { claims, notes, prioritizes, releases, replies, says, snoozes, transfers, wakes } from '../story.js';
import type { Step } from '../story.js';
import { minute } from './agenda.js';
import type { Act } from './agenda.js';
import { among, wordsIn } from './operators-words.js';
import type { OperatorsWords } from './operators-words.js';
import { resolve } from './resolving.js';
import { nextAtWork, spanAt } from './roster.js';
import { happened } from './ticket.js';
import type { Desk, Floor, Ticket } from './ticket.js';
import { waits } from './waiting.js';

const hour = 60 * minute;

const wordsFor = ({ customer }: Ticket): OperatorsWords => wordsIn(customer.tongue.language);

/** Notes what the owner does. */
const deed = (ticket: Ticket, now: number, step: (at: number, by: Desk['handle']) => Step): void => {
  const { owner } = ticket;
  if (owner) happened(ticket, now, (at) => step(at, owner.handle));
};

const giveBack = (floor: Floor, ticket: Ticket, now: number, reason: string): void => {
  deed(ticket, now, (at, by) => releases(at, by, reason));
  if (ticket.owner) ticket.owner.inHand--;
  ticket.hasChangedHands = true;
  waits(floor, ticket, ticket.lastAt);
};

/** Lets the owner do something after so many minutes, once at work; who goes home before may give it back instead. */
const soon = (floor: Floor, ticket: Ticket, now: number, minutes: number, act: Act): void => {
  const { owner, dice } = ticket;
  if (!owner) return;
  const due = now + minutes * owner.pace * minute;
  const then = nextAtWork(owner, due);
  const leaves = spanAt(owner, now)?.to;
  if (then - due > 3 * hour && leaves !== undefined && ticket.status === 'owned' && !ticket.isReopened && dice.roll() < 0.6) {
    floor.agenda.at(Math.min(due, leaves - minute / 2), (later) => {
      giveBack(floor, ticket, later, among.endOfShift);
    });
  } else {
    floor.agenda.at(then === due ? due : then + dice.roll() * 15 * minute, act);
  }
};

const fallAsleep = (ticket: Ticket, now: number, until: number | null): void => {
  const wakesAt = until === null ? null : (until - ticket.raisedAt) / minute;
  deed(ticket, now, (at, by) => snoozes(at, by, wakesAt));
  ticket.status = 'asleep';
  if (ticket.owner) ticket.owner.inHand--;
};

const wake = (ticket: Ticket): void => {
  if (ticket.status !== 'asleep') return;
  ticket.status = 'owned';
  if (ticket.owner) ticket.owner.inHand++;
};

const takeUpAgain = (ticket: Ticket, now: number): void => {
  if (ticket.status === 'asleep') deed(ticket, now, wakes);
  wake(ticket);
};

const finish = (floor: Floor, ticket: Ticket, now: number): void => {
  takeUpAgain(ticket, now);
  resolve(floor, ticket, now, goOn);
};

const close = (floor: Floor, ticket: Ticket, now: number): void => {
  if (ticket.dice.roll() < 0.5) deed(ticket, now, (at, by) => replies(at, by, ticket.dice.pick(wordsFor(ticket).done)));
  soon(floor, ticket, ticket.lastAt, 0.5 + ticket.dice.roll(), (later) => {
    finish(floor, ticket, later);
  });
};

/** The customer answers, or thanks, or just stops writing when it is done. */
const hear = (floor: Floor, ticket: Ticket, now: number): void => {
  const { dice, customer, fate } = ticket;
  const isDone = ticket.answers >= fate.rounds;
  if (!isDone || ticket.status === 'asleep' || dice.roll() < 0.7) {
    happened(ticket, now, (at) => says(at, dice.pick(isDone ? customer.tongue.thanks : customer.tongue.answers)));
  }
  wake(ticket);
  soon(floor, ticket, now, dice.logNormal(2.5, 0.6), (later) => {
    if (isDone) close(floor, ticket, later);
    else answer(floor, ticket, later);
  });
};

const awaitCustomer = (floor: Floor, ticket: Ticket, now: number): void => {
  const { dice, fate, owner } = ticket;
  const delay = (fate.customerLeaves && ticket.answers === 1 ? dice.logNormal(180, 0.6) : dice.logNormal(4, 0.8)) * minute;
  const aside = now + 8 * minute;
  if (delay > 15 * minute && owner && spanAt(owner, aside)) {
    floor.agenda.at(aside, (later) => {
      fallAsleep(ticket, later, null);
    });
  }
  floor.agenda.at(now + delay, (later) => {
    hear(floor, ticket, later);
  });
};

/** The customer does not answer. The owner waits a while, or puts it aside until the next day or until the customer writes. */
const awaitInVain = (floor: Floor, ticket: Ticket, now: number): void => {
  const { dice } = ticket;
  const giveUp: Act = (later) => {
    finish(floor, ticket, later);
  };
  const asleep = (untilTomorrow: boolean): void => {
    soon(floor, ticket, now, 3 + dice.roll() * 4, (later) => {
      const patience = (untilTomorrow ? 16 + dice.roll() * 6 : 20 + dice.roll() * 30) * hour;
      fallAsleep(ticket, later, untilTomorrow ? later + patience : null);
      if (!untilTomorrow && dice.roll() < 0.15) return;
      floor.agenda.at(later + patience, (then) => {
        soon(floor, ticket, then, 1, giveUp);
      });
    });
  };
  const choice = dice.roll();
  if (choice < 0.6) asleep(choice < 0.25);
  else if (choice < 0.75) {
    ticket.hasComeBack = true;
    floor.agenda.at(now + dice.logNormal(240, 0.8) * minute, (later) => {
      hear(floor, ticket, later);
    });
  } else soon(floor, ticket, now, 20 + dice.roll() * 40, giveUp);
};

const comeBackTomorrow = (floor: Floor, ticket: Ticket, now: number): void => {
  const { dice, fate } = ticket;
  deed(ticket, now, (at, by) => replies(at, by, dice.pick(wordsFor(ticket).tomorrow)));
  const until = now + (15 + dice.roll() * 6) * hour;
  fallAsleep(ticket, ticket.lastAt, until);
  floor.agenda.at(until, (then) => {
    soon(floor, ticket, then, dice.roll() * 10, (later) => {
      takeUpAgain(ticket, later);
      ticket.answers = fate.rounds;
      deed(ticket, later, (at, by) => replies(at, by, dice.pick(wordsFor(ticket).back)));
      awaitCustomer(floor, ticket, ticket.lastAt);
    });
  });
};

const noteSomething = ({ desks }: Floor, ticket: Ticket, now: number): void => {
  const { dice, owner } = ticket;
  const colleague = dice.pick(desks);
  const text =
    colleague !== owner && dice.roll() < 0.3 ? dice.pick(among.questions).replace('{colleague}', colleague.handle) : dice.pick(among.notes);
  deed(ticket, now, (at, by) => notes(at, by, text));
};

const answer = (floor: Floor, ticket: Ticket, now: number): void => {
  const { dice, fate } = ticket;
  if (ticket.answers === 0 && fate.noted) noteSomething(floor, ticket, now);
  if (ticket.answers === 0 && fate.takesUntilTomorrow) {
    ticket.answers++;
    comeBackTomorrow(floor, ticket, now);
    return;
  }
  const { first, more } = wordsFor(ticket);
  deed(ticket, now, (at, by) => replies(at, by, dice.pick(ticket.answers === 0 ? first : more)));
  ticket.answers++;
  if (fate.ending === 'NO_RESPONSE' && !ticket.hasComeBack && !ticket.isReopened) awaitInVain(floor, ticket, ticket.lastAt);
  else awaitCustomer(floor, ticket, ticket.lastAt);
};

const passOn = (floor: Floor, ticket: Ticket, now: number): void => {
  const { dice, owner } = ticket;
  const there = floor.desks.filter((desk) => desk !== owner && (spanAt(desk, now)?.to ?? 0) > now + hour / 2);
  ticket.hasChangedHands = true;
  if (there.length > 0 && owner) {
    const colleague = dice.pick(there);
    deed(ticket, now, (at, by) => transfers(at, by, colleague.handle, dice.pick(among.handingOver)));
    owner.inHand--;
    colleague.inHand++;
    ticket.owner = colleague;
  }
  goOn(floor, ticket, ticket.lastAt);
};

const reprioritize = (ticket: Ticket, now: number): void => {
  const { dice, handoff } = ticket;
  const up = handoff.priority === 'LOW' || (handoff.priority !== 'URGENT' && dice.roll() < 0.7);
  const reason = dice.pick(up ? among.urgent : among.calm);
  deed(ticket, now, (at, by) => prioritizes(at, by, up ? 'URGENT' : 'LOW', reason));
};

/** Whoever has it reads it and answers. */
function goOn(floor: Floor, ticket: Ticket, now: number): void {
  soon(floor, ticket, now, ticket.dice.logNormal(2.5, 0.6), (later) => {
    answer(floor, ticket, later);
  });
}

/** An operator takes an escalation out of the queue. */
export const claim = (floor: Floor, ticket: Ticket, desk: Desk, now: number): void => {
  const { dice, fate, duplicateOf } = ticket;
  floor.queue.delete(ticket);
  ticket.status = 'owned';
  ticket.owner = desk;
  desk.inHand++;
  desk.readyAt = now + dice.logNormal(2, 0.5) * desk.pace * minute;
  deed(ticket, now, claims);
  if (fate.reprioritized && !ticket.hasChangedHands && !ticket.isReopened) reprioritize(ticket, now + dice.roll() * minute);
  const act: Act = (later) => {
    if (fate.ending === 'SPAM' || duplicateOf !== null) finish(floor, ticket, later);
    else if (fate.changesHands === 'transferred' && !ticket.hasChangedHands) passOn(floor, ticket, later);
    else if (fate.changesHands === 'released' && !ticket.hasChangedHands) giveBack(floor, ticket, later, dice.pick(among.givingUp));
    else answer(floor, ticket, later);
  };
  soon(floor, ticket, ticket.lastAt, fate.ending === 'SPAM' ? 0.7 : dice.logNormal(2.5, 0.6), act);
};
