import { allStories } from './stories/all-stories.js';
import { resolves, says } from './story.js';
import type { Step, Story } from './story.js';
import { timeline, waves } from './timeline.js';

const anchor = Date.UTC(2026, 10, 22, 12);
const told = (id: string, raisedAgo: number, ...steps: Step[]): Story => ({
  id,
  customer: { externalId: id, name: 'Leila' },
  raisedAgo,
  trigger: 'USER_REQUEST',
  history: [],
  steps,
});
const inWaves = (stories: Story[], width = 8): string[] =>
  waves(timeline(stories, anchor), width).map((wave) => wave.map(({ story, index }) => `${story.id}${index}`).join(' '));

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

describe('The waves of a timeline', () => {
  it('tell neighbours of different stories at once', () => {
    expect(inWaves([told('a', 10), told('b', 9), told('c', 8)])).toEqual(['a-1 b-1 c-1']);
  });

  it('tell the steps of one story one after the other', () => {
    expect(inWaves([told('a', 10, says(2, 'Hi')), told('b', 9)])).toEqual(['a-1 b-1', 'a0']);
  });

  it('are never wider than they may be', () => {
    expect(inWaves([told('a', 10), told('b', 9), told('c', 8)], 2)).toEqual(['a-1 b-1', 'c-1']);
  });

  it('tell a duplicate after the story that it names', () => {
    const duplicate = told('b', 9, resolves(2, 'operator01', 'DUPLICATE', { duplicateOf: 'a' }));
    expect(inWaves([told('a', 8), duplicate])).toEqual(['b-1 a-1', 'b0']);
    expect(inWaves([told('c', 20), told('a', 7.5), duplicate])).toEqual(['c-1 b-1 a-1', 'b0']);
  });

  it('leave nothing out', () => {
    const all = timeline(allStories, anchor);
    expect(waves(all, 8).flat()).toEqual(all);
  });
});
