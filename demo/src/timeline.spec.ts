import { allStories } from './stories/all-stories.js';
import { claims, resolves, says, snoozes, wakes } from './story.js';
import type { Step, Story } from './story.js';
import { breaths, storiesOf, timeline } from './timeline.js';

const anchor = Date.UTC(2026, 10, 22, 12);
const told = (id: string, raisedAgo: number, ...steps: Step[]): Story => ({
  id,
  customer: { externalId: id, name: 'Leila' },
  raisedAgo,
  trigger: 'USER_REQUEST',
  history: [],
  steps,
});
const inBreaths = (...stories: Story[]): string[] =>
  breaths(timeline(stories, anchor)).map((breath) => breath.map(({ story, index }) => `${story.id}${index}`).join(' '));

describe('The timeline', () => {
  it('tells all stories in the order in which they happened', () => {
    const times = timeline(allStories, anchor).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThanOrEqual(anchor);
  });

  it('keeps the order of steps that share a minute', () => {
    const crowded = told('a', 10, says(0, 'one'), says(0, 'two'));
    expect(timeline([crowded], anchor).map(({ index }) => index)).toEqual([-1, 0, 1]);
  });
});

describe('What is told in one breath', () => {
  it('is one thing as a rule', () => {
    expect(inBreaths(told('a', 10, says(2, 'Hi')), told('b', 9))).toEqual(['a-1', 'b-1', 'a0']);
  });

  it('is a snooze until a time, with what ended it, before what others did meanwhile', () => {
    const asleep = told('a', 10, claims(1, 'operator01'), snoozes(2, 'operator01', 5), wakes(6, 'operator01'));
    expect(inBreaths(asleep, told('b', 7))).toEqual(['a-1', 'a0', 'a1 a2', 'b-1']);
  });

  it('is a snooze alone while nothing has ended it, or while it waits for the customer', () => {
    const waiting = [claims(1, 'operator01'), snoozes(2, 'operator01', null), says(6, 'Hi')];
    expect(inBreaths(told('a', 10, ...waiting), told('b', 7))).toEqual(['a-1', 'a0', 'a1', 'b-1', 'a2']);
    expect(inBreaths(told('a', 10, claims(1, 'operator01'), snoozes(2, 'operator01', 90)))).toEqual(['a-1', 'a0', 'a1']);
  });

  it('leaves nothing out', () => {
    const all = timeline(allStories, anchor);
    expect(breaths(all).flat()).toEqual(all);
  });
});

describe('The stories that a happening needs', () => {
  it('are its own, and for a duplicate the one that it repeats', () => {
    const [, step] = timeline([told('b', 9, resolves(2, 'operator01', 'DUPLICATE', { duplicateOf: 'a' }))], anchor);
    expect(step && storiesOf(step)).toEqual(['b', 'a']);
  });
});
