import { setTimeout as pause } from 'node:timers/promises';
import { v4 as freshId } from 'uuid';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { InboxApi } from '../inbox-api.js';
import type { Dice } from './dice.js';
import { handoffBy } from './simulated-customer.js';
import type { SimulatedCustomer } from './simulated-customer.js';
import type { Tally } from './tally.js';

/** How fast customers are, each in milliseconds. */
export interface Pace {
  /** The shortest time between two looks for a reply; it grows fivefold while nothing happens. */
  readonly look: number;
  readonly typing: number;
  /** How long they wait before they write again; four times as long once they have been answered. */
  readonly patience: number;
}

export const humanPace: Pace = { look: 3_000, typing: 6_000, patience: 60_000 };

/** How often a customer asks again before they leave. */
const mostNudges = 3;

export interface Visit {
  readonly api: InboxApi;
  readonly customer: SimulatedCustomer;
  readonly dice: Dice;
  readonly pace: Pace;
  readonly tally: Tally;
  readonly signal: AbortSignal;
}

const fromOperators = (messages: readonly MessageView[], after: number): MessageView[] =>
  messages.filter(({ author, number }) => author === 'operator' && number > after);

const write = async ({ api, tally }: Visit, conversationId: string, text: string): Promise<void> => {
  const key = freshId();
  await api.write({ path: `/api/conversations/${conversationId}/customer-messages`, key, body: { text, externalMessageId: key } });
  tally.written++;
};

/** Looks for new replies of operators, ever more seldom, until there are some or patience ends; then answers null. */
const awaitReply = async (visit: Visit, conversationId: string, after: number, patience: number): Promise<MessageView | null> => {
  const until = performance.now() + patience;
  let wait = visit.pace.look;
  while (performance.now() < until) {
    await pause(wait * (0.8 + 0.4 * visit.dice.roll()), undefined, { signal: visit.signal });
    const { items } = await visit.api.messages(conversationId, 50);
    const news = fromOperators(items, after);
    visit.tally.heard += news.length;
    const last = news.at(-1);
    if (last) return last;
    wait = Math.min(wait * 1.3, visit.pace.look * 5);
  }
  return null;
};

/**
 * One customer's visit: hands the conversation over, answers operators a few times, thanks and leaves; asks again when nobody
 * answers, and in the end gives up.
 * @throws Refused, Unreachable, or the abort's error when the simulation is stopped
 */
export const playVisit = async (visit: Visit): Promise<void> => {
  const { api, customer, dice, pace, tally, signal } = visit;
  const { conversationId } = await api.handOff({ key: freshId(), body: handoffBy(customer, dice, Date.now()) });
  tally.opened++;
  let [read, answers, nudges] = [0, 1 + Math.floor(dice.roll() * 3), 0];
  while (nudges < mostNudges) {
    const reply = await awaitReply(visit, conversationId, read, pace.patience * (read === 0 ? 1 : 4));
    await pause(pace.typing * (0.5 + dice.roll()), undefined, { signal });
    if (!reply) {
      nudges++;
      await write(visit, conversationId, dice.pick(customer.tongue.impatient));
      continue;
    }
    read = reply.number;
    if (answers-- === 0) {
      await write(visit, conversationId, dice.pick(customer.tongue.thanks));
      tally.thanked++;
      return;
    }
    await write(visit, conversationId, dice.pick(customer.tongue.answers));
  }
  tally.gaveUp++;
};
