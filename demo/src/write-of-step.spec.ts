import { customerMessageRequest } from '@inbox/contracts/conversation/conversation.requests';
import {
  claimRequest,
  handoffRequest,
  noteRequest,
  priorityRequest,
  releaseRequest,
  reopenRequest,
  replyRequest,
  resolveRequest,
  snoozeRequest,
  transferRequest,
  wakeRequest,
} from '@inbox/contracts/escalation/escalation.requests';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import { id } from '@inbox/contracts/recorded.samples';
import { handlesIn } from './cast.js';
import { allStories } from './stories/all-stories.js';
import { asked, claims, notes, replies, resolves, says, snoozes, wakes } from './story.js';
import type { Step, Story } from './story.js';
import { timeline } from './timeline.js';
import { handoffOf, keyOf, lastSeenAt, writeOf } from './write-of-step.js';
import type { Known } from './write-of-step.js';

const anchor = Date.UTC(2026, 10, 22, 12);
const accepted = (name: string): HandoffAccepted => ({
  escalationId: id(`escalation of ${name}`),
  conversationId: id(`conversation of ${name}`),
  customerId: id(`customer of ${name}`),
  position: '1',
});
const known: Known = {
  cast: new Map(handlesIn(allStories).map((handle) => [handle, { id: id(handle), name: `Ana of ${handle}` }])),
  raised: new Map([...allStories.map((story) => story.id), 'lost-key'].map((name) => [name, accepted(name)])),
};
const schemas: Record<Step['does'], { parse: (body: unknown) => unknown }> = {
  says: customerMessageRequest,
  claims: claimRequest,
  replies: replyRequest,
  notes: noteRequest,
  prioritizes: priorityRequest,
  transfers: transferRequest,
  releases: releaseRequest,
  reopens: reopenRequest,
  snoozes: snoozeRequest,
  wakes: wakeRequest,
  resolves: resolveRequest,
};
const story: Story = {
  id: 'lost-key',
  customer: { externalId: 'th-1', name: 'Leila' },
  raisedAgo: 30,
  trigger: 'USER_REQUEST',
  history: [asked(-1, 'Help')],
  steps: [
    claims(1, 'operator01'),
    replies(2, 'operator01', 'Hi, {operator01} here'),
    notes(3, 'operator01', '@operator02 a key?'),
    resolves(4, 'operator01', 'ANSWERED'),
    says(5, 'Again'),
    claims(6, 'operator02'),
  ],
};
const write = (index: number) => {
  const step = story.steps[index];
  if (!step) throw new Error(`There is no step ${index}.`);
  return writeOf(story, index, step, anchor, known);
};

describe('Writing a story', () => {
  it.each(allStories.map((told) => [told.id, told] as const))('%s is what the contracts ask for', (_id, told) => {
    handoffRequest.parse(JSON.parse(JSON.stringify(handoffOf(told, anchor).body)));
    told.steps.forEach((step, index) => {
      const { body } = writeOf(told, index, step, anchor, known);
      expect(() => schemas[step.does].parse(JSON.parse(JSON.stringify(body)))).not.toThrow();
      expect(JSON.stringify(body)).not.toMatch(/operator\d\d\}|@operator/);
    });
  });

  it('gives a hand-over the time at which it happened, and its history the times before', () => {
    const { occurredAt, body } = handoffOf(story, anchor);
    expect(occurredAt).toBe('2026-11-22T11:30:00.000Z');
    expect(body.history).toEqual([{ author: 'customer', text: 'Help', at: '2026-11-22T11:29:00.000Z' }]);
  });

  it('acts as the operator who did it', () => {
    expect(write(0)).toMatchObject({
      path: `/api/escalations/${accepted('lost-key').escalationId}/claim`,
      actAs: id('operator01'),
      occurredAt: '2026-11-22T11:31:00.000Z',
    });
  });

  it('lets the customer act as nobody', () => {
    expect(write(4).path).toBe(`/api/conversations/${accepted('lost-key').conversationId}/customer-messages`);
    expect(write(4).actAs).toBeUndefined();
  });

  it('puts names and mentions in', () => {
    expect(write(1).body).toMatchObject({ text: 'Hi, Ana here' });
    expect(write(2).body).toEqual({ text: '@Ana of operator02 a key?', mentions: [id('operator02')] });
  });

  it('counts what an operator can have read', () => {
    expect([0, 1, 2, 4, 5].map((index) => lastSeenAt(story, index))).toEqual([2, 3, 4, 6, 8]);
  });

  it('says until when something sleeps, or that it waits for the customer', () => {
    const until = writeOf(story, 0, snoozes(1, 'operator01', 90), anchor, known);
    expect(until).toMatchObject({ body: { until: '2026-11-22T13:00:00.000Z' }, actAs: id('operator01') });
    expect(until.path).toMatch(/\/snooze$/);
    const untilReply = writeOf(story, 0, snoozes(1, 'operator01', null), anchor, known);
    expect(untilReply.body).toEqual({ untilReply: true });
    expect(untilReply.key).toBe(until.key);
  });

  it('takes up again what slept', () => {
    const awake = writeOf(story, 0, wakes(1, 'operator01'), anchor, known);
    expect(awake).toMatchObject({ body: {}, actAs: id('operator01') });
    expect(awake.path).toMatch(/\/wake$/);
  });

  it('counts two entries when the customer’s words wake it, and one when its owner does', () => {
    const woken = (step: Step): number[] => {
      const told = { ...story, steps: [claims(1, 'operator01'), snoozes(2, 'operator01', 60), step, says(4, 'Hello?')] };
      return [0, 1, 2, 3, 4].map((index) => lastSeenAt(told, index));
    };
    expect(woken(says(3, 'Here I am'))).toEqual([2, 3, 4, 6, 7]);
    expect(woken(wakes(3, 'operator01'))).toEqual([2, 3, 4, 5, 6]);
  });

  it('names the other escalation of a duplicate by its id', () => {
    const duplicate = resolves(1, 'operator01', 'DUPLICATE', { duplicateOf: 'sofa-torn' });
    expect(writeOf(story, 0, duplicate, anchor, known).body).toMatchObject({ duplicateOf: accepted('sofa-torn').escalationId });
  });

  it('refuses to continue a story that was not handed over', () => {
    const unknown = { ...known, raised: new Map() };
    expect(() => writeOf(story, 0, claims(1, 'operator01'), anchor, unknown)).toThrow('The story lost-key was not handed over.');
  });
});

describe('The keys of a story', () => {
  it('are the same in every run and every version', () => {
    expect(keyOf(story, 'hand-over')).toBe('20fcb57a-2692-50b5-9959-e1fd04368227');
    expect(handoffOf(story, anchor).key).toBe(handoffOf(story, anchor + 1).key);
  });

  it('are different for every write', () => {
    const keys = timeline([...allStories, story], anchor).map(({ story: told, step, index }) =>
      step ? writeOf(told, index, step, anchor, known).key : handoffOf(told, anchor).key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
