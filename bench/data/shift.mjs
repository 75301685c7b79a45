// What operators do: claim : reply : resolve as 1 : 6 : 1. Each has a few escalations open; replies go to them by Zipf's law.
import { zipf } from './dice.mjs';

const openAtOnce = 8;
const cycle = ['claim', 'reply', 'reply', 'reply', 'reply', 'reply', 'reply', 'resolve'];
const resolutions = ['ANSWERED', 'ACTION_TAKEN', 'NO_RESPONSE', 'SPAM'];
const choose = zipf(openAtOnce);

/**
 * One operator at work. `next()` tells the command; `done` follows once it was acknowledged, `failed` where it was not.
 * @param {object} surroundings
 * @param {() => number} surroundings.roll
 * @param {readonly string[]} surroundings.texts
 * @param {string} surroundings.operator her id
 * @param {() => { escalationId: string, conversationId: string, customerId: string }} surroundings.take an unclaimed escalation
 */
export const shift = ({ roll, texts, operator, take }) => {
  /** @type {{ escalationId: string, conversationId: string, customerId: string, revision: number, closed: boolean, uncertain: boolean }[]} */
  const open = [];
  const worked = [];
  let turn = 0;
  const command = (kind, on) => ({ kind, on, operator, text: texts[Math.floor(roll() * texts.length)], resolution: resolutions[turn % 4] });
  return {
    /** Everything this operator has touched, with the revision that its stream must stand at. */
    worked,
    next: () => {
      const kind = open.length < openAtOnce ? 'claim' : cycle[turn++ % cycle.length];
      if (kind === 'claim') return command(kind, { ...take(), revision: 0, closed: false, uncertain: false });
      return command(kind, kind === 'resolve' ? open[0] : open[Math.min(choose(roll), open.length - 1)]);
    },
    done: ({ kind, on }) => {
      on.revision++;
      if (kind === 'claim') worked.push(on);
      if (kind === 'claim') open.push(on);
      if (kind === 'resolve') {
        on.closed = true;
        open.shift();
      }
    },
    /** Nobody knows what became of the command: its escalation is left alone from now on. */
    failed: ({ on }) => {
      on.uncertain = true;
      if (open.includes(on)) open.splice(open.indexOf(on), 1);
    },
    /** Whether the operator has as much open as she likes: what follows is the mix. */
    get settled() {
      return open.length >= openAtOnce;
    },
  };
};

/** The event of a command as the backend writes it. @param {ReturnType<ReturnType<typeof shift>['next']>} command @param {string} messageId */
export const eventOf = ({ kind, on: { escalationId, conversationId }, operator, text, resolution }, messageId) => {
  if (kind === 'claim') return { type: 'EscalationClaimed', data: { escalationId, operatorId: operator } };
  if (kind === 'resolve') {
    const data = { escalationId, operatorId: operator, resolution, notes: null, duplicateOf: null, referredTo: null };
    return { type: 'EscalationResolved', data };
  }
  return { type: 'ReplySent', data: { escalationId, conversationId, operatorId: operator, messageId, text, lastSeen: 0, forced: false } };
};
