import { demoStories } from './demo-stories.js';
import { allStories } from './stories/all-stories.js';
import { standingOf } from './stories/story-replay.js';
import type { Story } from './story.js';

const anchor = Date.parse('2026-11-22T14:30:00Z');
const isOpen = (story: Story): boolean => standingOf(story).status !== 'RESOLVED';

describe('The stories of the demo workspace', () => {
  const stories = demoStories(anchor, 14);

  it('are the written ones alone where no past is wanted', () => {
    expect(demoStories(anchor, 0)).toEqual(allStories);
  });

  it('begin with the written ones and reach back two weeks', () => {
    expect(stories.slice(0, allStories.length)).toEqual(allStories);
    expect(stories.length).toBeGreaterThan(380);
    expect(Math.max(...stories.map(({ raisedAgo }) => raisedAgo / 1_440))).toBeGreaterThan(13);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  });

  it('leave little more to do than the written ones, and nothing more to the first operator', () => {
    expect(stories.filter(isOpen).length).toBeLessThanOrEqual(allStories.filter(isOpen).length + 5);
    const firsts = (told: readonly Story[]): number =>
      told.filter((story) => isOpen(story) && standingOf(story).owner === 'operator01').length;
    expect(firsts(stories)).toBe(firsts(allStories));
  });

  it('are the same again for the same instant, so that an interrupted start goes on', () => {
    expect(demoStories(anchor, 14)).toEqual(stories);
  });
});
