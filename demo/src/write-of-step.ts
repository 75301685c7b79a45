import { v5 as idFrom } from 'uuid';
import type { HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import { actor, mentionedIn, withNames } from './cast.js';
import type { Cast } from './cast.js';
import type { Write } from './inbox-api.js';
import type { Step, Story } from './story.js';
import { instant } from './timeline.js';

const namespace = '5d0f2c1e-7a44-5b1f-9c2b-0e6c7f1d9a30';

/** The idempotency key of a story's write: the same in every run, so that a second run changes nothing. */
export const keyOf = (story: Story, what: string): string => idFrom(`${story.id}/${what}`, namespace);

/** The body and key of a story's hand-over, with its history's times counted from the anchor. */
export const handoffOf = (story: Story, anchor: number): { key: string; occurredAt: string; body: HandoffRequest } => {
  const { history, customer, trigger, priority, reason, confidence, threshold, rule } = story;
  return {
    key: keyOf(story, 'hand-over'),
    occurredAt: instant(story, anchor, 0),
    body: {
      trigger,
      priority,
      reason,
      confidence,
      threshold,
      rule,
      customer: { ...customer, attributes: { ...customer.attributes } },
      history: history.map(({ author, text, at }) => ({ author, text, at: instant(story, anchor, at) })),
    },
  };
};

/** What the workspace has answered so far: who plays whom, and the ids of the stories that were handed over. */
export interface Known {
  readonly cast: Cast;
  readonly raised: ReadonlyMap<string, HandoffAccepted>;
}

/**
 * The number of the last entry of the thread before step `index`: the history, the line that says it was raised, then one for
 * each step; a customer who writes while it is snoozed or after the end wakes or reopens it too.
 */
export const lastSeenAt = (story: Story, index: number): number => {
  let rests = false;
  let entries = story.history.length + 1;
  for (const step of story.steps.slice(0, index)) {
    entries += rests && step.does === 'says' ? 2 : 1;
    if (step.does === 'resolves' || step.does === 'snoozes') rests = true;
    else if (step.does !== 'notes' && step.does !== 'prioritizes') rests = false;
  }
  return entries;
};

const known = (raised: Known['raised'], storyId: string): HandoffAccepted => {
  const accepted = raised.get(storyId);
  if (!accepted) throw new Error(`The story ${storyId} was not handed over.`);
  return accepted;
};

const bodyOf = (story: Story, index: number, step: Step, anchor: number, { cast, raised }: Known): { verb: string; body: object } => {
  switch (step.does) {
    case 'says':
      return { verb: 'customer-messages', body: { text: withNames(step.text, cast), externalMessageId: `${story.id}-${index}` } };
    case 'claims':
      return { verb: 'claim', body: {} };
    case 'replies':
      return { verb: 'replies', body: { text: withNames(step.text, cast), lastSeen: lastSeenAt(story, index) } };
    case 'notes':
      return { verb: 'notes', body: { text: withNames(step.text, cast), mentions: mentionedIn(step.text, cast) } };
    case 'prioritizes':
      return { verb: 'priority', body: { priority: step.priority, reason: step.reason } };
    case 'transfers':
      return { verb: 'transfer', body: { toOperatorId: actor(cast, step.to).id, note: withNames(step.note, cast) } };
    case 'releases':
      return { verb: 'release', body: { reason: withNames(step.reason, cast) } };
    case 'snoozes':
      return { verb: 'snooze', body: step.until === null ? { untilReply: true } : { until: instant(story, anchor, step.until) } };
    case 'wakes':
      return { verb: 'wake', body: {} };
    case 'reopens':
      return { verb: 'reopen', body: { reason: withNames(step.reason, cast) } };
    case 'resolves': {
      const { resolution, notes, referredTo, duplicateOf } = step;
      const other = duplicateOf === undefined ? {} : { duplicateOf: known(raised, duplicateOf).escalationId };
      return { verb: 'resolve', body: { resolution, notes, referredTo, ...other } };
    }
  }
};

/**
 * The write that makes a step happen.
 * @param anchor the instant that counts as "now", in milliseconds since 1970
 * @throws Error when the story, or the one it is a duplicate of, has not been handed over
 */
export const writeOf = (story: Story, index: number, step: Step, anchor: number, facts: Known): Write => {
  const { escalationId, conversationId } = known(facts.raised, story.id);
  const { verb, body } = bodyOf(story, index, step, anchor, facts);
  const target = step.does === 'says' ? `/api/conversations/${conversationId}` : `/api/escalations/${escalationId}`;
  return {
    path: `${target}/${verb}`,
    body,
    key: keyOf(story, `${index} ${verb}`),
    occurredAt: instant(story, anchor, step.at),
    ...(step.does !== 'says' && { actAs: actor(facts.cast, step.by).id }),
  };
};
